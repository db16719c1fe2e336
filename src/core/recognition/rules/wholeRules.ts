import { found, isWritten, nothing, type CaseRule } from './rule.ts'

/** A decision decides something. */
export const hasLines: CaseRule = ({ lines }) => (lines.length === 0 ? found('noLines') : nothing)

/** Another purpose is another assessment (EAR manual 2023, "Purpose of recognition"). */
export const answersThePurpose: CaseRule = ({ purpose }, context) =>
  purpose === context.purpose ? nothing : found('purposeDiffers', { decided: purpose, asked: context.purpose })

/** A decision is reasoned: a refusal by law (Lisbon Recognition Convention, art. III.5), a favourable one as a precedent. */
export const hasReasons: CaseRule = ({ reasons }) =>
  reasons.some(({ value }) => isWritten(value)) ? nothing : found('reasonsEmpty')

/**
 * A decision tells how to appeal (Lisbon Recognition Convention, art. III.5). It pins the settings it is made under, so
 * its statement could never say it if they don't.
 */
export const saysHowToAppeal: CaseRule = (_content, { appealMissingIn }) =>
  appealMissingIn.flatMap((language) => found('appealRouteMissing', { language }))

/** Two lines of one module would share its outcomes between them and hide how they sum. */
export const namesEachModuleOnce: CaseRule = ({ lines }, { modules }) => {
  const versions = lines.map(({ moduleVersionId }) => moduleVersionId)
  const twice = versions.filter((version, index) => versions.indexOf(version) !== index)
  return twice.flatMap((version) => {
    const module = modules.find(({ moduleVersionId }) => moduleVersionId === version)
    return module === undefined ? nothing : found('moduleTwice', { module: module.code })
  })
}

/** An award and a part of it are the same learning: credits count at one level only (ECTS Users' Guide 2015). */
export const countsOneLevelOnly: CaseRule = ({ lines }, { credentials }) => {
  const used = credentials.filter(({ caseCredentialId }) =>
    lines.some(({ caseCredentialIds }) => caseCredentialIds.includes(caseCredentialId)),
  )
  const ids = new Set(used.map(({ credentialId }) => credentialId))
  const both = used.some(({ within }) => within.some(({ credentialId }) => ids.has(credentialId)))
  return both ? found('countedAtTwoLevels') : nothing
}
