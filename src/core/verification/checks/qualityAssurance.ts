import type { LocalDate } from '../../values.ts'
import type { Check, CheckContext } from '../check.ts'
import { lookAlike, nameOf } from '../lookAlike.ts'
import type { CheckResult } from '../report.ts'
import { shownName, type NamedBody, type VerificationSubject } from '../subject.ts'
import { sameName } from '../trust.ts'
import type { RegisterEntry, TrustPackContent } from '../trustPack.ts'
import { answers } from './result.ts'

export const qualityAssuranceCodes = [
  'covered',
  'coveredToday',
  'wasNotThen',
  'notYet',
  'mill',
  'lookAlike',
  'notInRegister',
  'otherProgramme',
  'noRegister',
  'noDate',
  'notNamed',
] as const

const { passed, failed, skipped } = answers<(typeof qualityAssuranceCodes)[number]>('qualityAssurance')

/**
 * Whether the awarding body, or this programme of it, was quality assured on the day of the award (domain: stage 3; EAR
 * manual 2023, chapters on accreditation and on diploma mills). What is not in the extract is not known, never "no". Where
 * the file names no awarding body, or no day of the award, what officers supplied is asked about.
 */
export const qualityAssurance: Check = {
  id: 'qualityAssurance',
  run(subject, context) {
    const { issuer, awardingBodies, supplied } = subject
    const stated = awardingBodies.length > 0 ? awardingBodies : issuer === null ? [] : [issuer]
    const given = supplied?.awardingBodies ?? []
    const asked = ofBodies(stated, subject, context)
    if (given.length === 0) return asked.length === 0 ? [skipped('notNamed')] : asked
    // The issuer stands for the awarding body only while none is known; what speaks against its name stays.
    const against = asked.filter(({ code }) => code === 'mill' || code === 'lookAlike')
    return [...against, ...ofBodies(given, subject, context).map((one) => ({ ...one, restsOn: 'supplied' as const }))]
  },
}

function ofBodies(bodies: readonly NamedBody[], subject: VerificationSubject, context: CheckContext): CheckResult[] {
  const day = subject.supplied?.awardedOn ?? null
  const dated = day === null ? subject : { ...subject, awardedOn: day }
  return bodies.filter(isFirstOfItsName).map((body) => {
    const found = ofBody(body, dated, context)
    return day !== null && 'date' in found.facts ? { ...found, restsOn: 'supplied' as const } : found
  })
}

function ofBody(body: NamedBody, { awardedOn, titles }: VerificationSubject, { pack }: CheckContext): CheckResult {
  const { pointer } = body
  const facts = { body: shownName(body), pack: pack?.name ?? '' }
  const { qualityRegister = [], mills = [] } = pack?.content ?? {}
  const mill = mills.find((one) => isSame(body, one))
  if (mill !== undefined) return failed('mill', { ...facts, source: mill.source }, pointer)
  if (qualityRegister.length === 0) return skipped('noRegister', {}, pointer)

  const entries = qualityRegister.filter((entry) => isSame(body, entry))
  if (entries.length === 0) return ofUnknown(body, qualityRegister, facts)
  if (awardedOn === null) return skipped('noDate', {}, pointer)
  const speaking = entries.filter(
    ({ programme }) => programme === null || titles.some((title) => sameName(title, programme)),
  )
  const first = nearest(speaking, awardedOn)
  if (first === null) return skipped('otherProgramme', facts, pointer)
  return { ...timeOf(first, awardedOn, facts.body), pointer }
}

function timeOf(entry: RegisterEntry, awardedOn: LocalDate, body: string): CheckResult {
  const { register, registerId, agency, from, to } = entry
  const facts = { body, register, registerId, agency, from, date: awardedOn }
  if (awardedOn < from) return failed('notYet', facts)
  if (to === null) return passed('coveredToday', facts)
  return awardedOn > to ? failed('wasNotThen', { ...facts, to }) : passed('covered', { ...facts, to })
}

/** An entry that covers the day; else the one that ended last before it; else the first to begin. */
function nearest(entries: readonly RegisterEntry[], day: LocalDate): RegisterEntry | null {
  const covering = entries.find(({ from, to }) => from <= day && (to === null || day <= to))
  const before = entries.filter(({ from }) => from <= day).toSorted((a, b) => ((a.to ?? '') > (b.to ?? '') ? -1 : 1))
  const after = entries.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return covering ?? before[0] ?? after[0] ?? null
}

function ofUnknown(
  body: NamedBody,
  register: TrustPackContent['qualityRegister'],
  facts: { readonly body: string; readonly pack: string },
): CheckResult {
  const names = body.names.map((said) => ({ said, name: nameOf(said) }))
  for (const { value: known } of register.flatMap(({ name }) => name)) {
    const knownName = nameOf(known)
    for (const { said, name } of names) {
      const difference = lookAlike(name, knownName)
      if (difference === null) continue
      const words = { saidWords: difference.said, knownWords: difference.known }
      return skipped('lookAlike', { said, known, ...words }, body.pointer)
    }
  }
  return skipped('notInRegister', facts, body.pointer)
}

/** By id; by name only where the register gives no id, or the file none: a borrowed name must not borrow the quality. */
function isSame(body: NamedBody, { ids, name }: Pick<RegisterEntry, 'ids' | 'name'>): boolean {
  if (ids.some((id) => body.ids.includes(id))) return true
  if (ids.length > 0 && body.ids.some(isOfficial)) return false
  return name.some(({ value }) => body.names.some((said) => sameName(said, value)))
}

/** Ids that files make up for themselves in each place (`urn:epass:org:2`, a UUID) name nobody. */
function isOfficial(id: string): boolean {
  return !/^(urn:|_:|#|[0-9a-f]{8}-)/i.test(id)
}

function isFirstOfItsName(body: NamedBody, index: number, all: readonly NamedBody[]): boolean {
  return all.findIndex((other) => shownName(other) === shownName(body)) === index
}
