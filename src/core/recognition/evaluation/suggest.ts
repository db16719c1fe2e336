import type { Assertion, ElementName } from '../../credential/element.ts'
import { credentialFacts } from '../../credential/facts.ts'
import type { VerificationReport } from '../../verification/report.ts'
import { checksShown } from '../checksShown.ts'
import { isConvertible } from '../creditSchemes.ts'
import { statedLevels } from './levels.ts'
import type { SuggestedCriterion } from './template.ts'

/** A grade for one criterion, from what is there: its place in the criterion's four, and why, as a code for `locales`. */
export interface CriterionSuggestion {
  readonly grade: 0 | 1 | 2 | 3
  readonly evidence: { readonly code: EvidenceCode; readonly facts: Readonly<Record<string, string | number>> }
}

/** Each has a sentence `evaluation:evidence.<code>`. */
export const evidenceCodes = [
  'assuredThen',
  'assuredInPart',
  'issuerKnown',
  'assuranceStated',
  'assuranceEnded',
  'mill',
  'assuranceMissing',
  'authenticInForce',
  'authenticNotInForce',
  'authenticStandingUnknown',
  'undetermined',
  'notAuthentic',
  'notVerified',
  'eqfStated',
  'levelConverted',
  'levelInWords',
  'levelMissing',
  'outcomesSeveral',
  'outcomesFew',
  'outcomesMissing',
  'creditsStated',
  'creditsConverted',
  'hoursStated',
  'workloadWithoutUnit',
  'workloadMissing',
  'testedWithGrade',
  'testedOfKind',
  'testedInWords',
  'testingMissing',
  'identityOnSite',
  'identityOnline',
  'identitySupervised',
  'identityChecked',
  'supervisedWithout',
  'unsupervised',
  'identityUnchecked',
  'identificationInWords',
  'identificationMissing',
] as const
export type EvidenceCode = (typeof evidenceCodes)[number]

interface Known {
  readonly rows: readonly Assertion[]
  /** The newest; null where the credential was never checked. */
  readonly report: VerificationReport | null
}

// How files in English, German and French word the four of domain's supervision and identity verification, in lower case.
const unsupervised =
  /un-?supervised|not supervised|(?:no|without) supervision|(?:un|nicht )beaufsichtigt|ohne aufsicht|non surveill|sans surveillance/
const supervisedWords = /supervis|proctor|invigilat|beaufsichtigt|unter aufsicht|surveill/
const onSiteWords = /\bon-? ?site\b|in person|vor ort|in präsenz|sur place|présentiel/
const onlineWords = /online|remote|en ligne|à distance/
const withoutIdentity = /\b(?:without|no|ohne) (?:identit|id\b)|sans (?:vérification|contrôle) d.identit/
const identityWords = /identit|\bid\b/

/** Of a list on the web: the file may give its words beside it, by itself it says nothing here. */
const isAddress = (code: string): boolean => /[/:]/.test(code)

/**
 * A suggestion for each criterion of the form officers know (domain: the assessment form). It reads the file's elements
 * and the checks, never a name, and a person answers.
 */
export const suggestions: Readonly<Record<SuggestedCriterion, (known: Known) => CriterionSuggestion>> = {
  qualityAssurance: ({ rows, report }) => {
    const checks = report?.checks ?? []
    const has = (...wanted: readonly string[]) =>
      checks.some(({ check, code }) => check === 'qualityAssurance' && wanted.includes(code))
    if (has('mill')) return suggestion(3, 'mill')
    if (has('wasNotThen', 'notYet')) return suggestion(3, 'assuranceEnded')
    if (has('covered', 'coveredToday'))
      return checksShown(report).qualityAssured === 'yes'
        ? suggestion(0, 'assuredThen')
        : suggestion(1, 'assuredInPart')
    if (isStated(rows, 'qualityAssurance')) return suggestion(2, 'assuranceStated')
    const known = checks.some(({ check, status }) => check === 'issuer' && status === 'passed')
    return known ? suggestion(2, 'issuerKnown') : suggestion(3, 'assuranceMissing')
  },

  verification: ({ report }) => {
    if (report === null) return suggestion(3, 'notVerified')
    const { authenticity, standing } = report
    if (authenticity.answer === 'notAuthentic') return suggestion(3, 'notAuthentic')
    if (authenticity.answer === 'undetermined') return suggestion(2, 'undetermined')
    if (
      standing.answers.some((answer) => answer === 'revoked' || answer === 'suspended' || answer === 'outsideValidity')
    )
      return suggestion(2, 'authenticNotInForce')
    return standing.answers.includes('notKnown')
      ? suggestion(1, 'authenticStandingUnknown')
      : suggestion(0, 'authenticInForce')
  },

  level: ({ rows }) => {
    const levels = statedLevels(rows)
    const eqf = levels.find(({ rule }) => rule === 'eqf')
    if (eqf !== undefined) return suggestion(0, 'eqfStated', { level: eqf.eqfLevel })
    const [first] = levels
    if (first !== undefined) return suggestion(1, 'levelConverted', { stated: first.stated, level: first.eqfLevel })
    return isStated(rows, 'level') ? suggestion(2, 'levelInWords') : suggestion(3, 'levelMissing')
  },

  learningOutcomes: ({ rows }) => {
    const count = credentialFacts(rows).outcomes.length
    if (count === 0) return suggestion(3, 'outcomesMissing')
    return count >= 3 ? suggestion(0, 'outcomesSeveral', { count }) : suggestion(1, 'outcomesFew', { count })
  },

  workload: ({ rows }) => {
    const { ects, minutes } = credentialFacts(rows)
    if (ects !== null) return suggestion(0, 'creditsStated', { credits: ects / 100 })
    const schemes = creditSchemesIn(rows)
    const scheme = schemes.find((one) => isConvertible(one))
    if (scheme != null) return suggestion(1, 'creditsConverted', { scheme })
    if (minutes !== null) return suggestion(1, 'hoursStated', { hours: minutes / 60 })
    return schemes.length > 0 ? suggestion(2, 'workloadWithoutUnit') : suggestion(3, 'workloadMissing')
  },

  testing: ({ rows }) => {
    if (!isStated(rows, 'assessment'))
      return isStated(rows, 'grade') ? suggestion(2, 'testedInWords') : suggestion(3, 'testingMissing')
    if (isStated(rows, 'grade')) return suggestion(0, 'testedWithGrade')
    const ofKind = rows.some(
      ({ element, part, value }) => element === 'assessment' && part === 'type' && value !== null,
    )
    return ofKind ? suggestion(1, 'testedOfKind') : suggestion(2, 'testedInWords')
  },

  identification: ({ rows }) => {
    const stated = rows.flatMap(({ element, value }) => (element === 'supervision' && value !== null ? [value] : []))
    const said = stated.flatMap((value) =>
      value.kind === 'text' ? [value.text] : value.kind === 'code' && !isAddress(value.code) ? [value.code] : [],
    )
    const checked = (holds: boolean) => stated.some((value) => value.kind === 'flag' && value.holds === holds)
    const any = (pattern: RegExp) => said.some((text) => pattern.test(text.toLowerCase()))
    if (any(unsupervised)) return suggestion(3, 'unsupervised')
    const [onSite, online] = [any(onSiteWords), any(onlineWords)]
    const supervised = onSite || online || any(supervisedWords)
    if (checked(false) || any(withoutIdentity)) {
      return supervised ? suggestion(2, 'supervisedWithout') : suggestion(3, 'identityUnchecked')
    }
    if (checked(true) || any(identityWords)) {
      if (!supervised) return suggestion(1, 'identityChecked')
      if (online) return suggestion(1, 'identityOnline')
      return onSite ? suggestion(0, 'identityOnSite') : suggestion(1, 'identitySupervised')
    }
    return stated.length > 0 ? suggestion(2, 'identificationInWords') : suggestion(3, 'identificationMissing')
  },
}

function suggestion(
  grade: CriterionSuggestion['grade'],
  code: EvidenceCode,
  facts: Readonly<Record<string, string | number>> = {},
): CriterionSuggestion {
  return { grade, evidence: { code, facts } }
}

function isStated(rows: readonly Assertion[], element: ElementName): boolean {
  return rows.some((row) => row.element === element && (row.state === 'stated' || row.state === 'suppliedLater'))
}

function creditSchemesIn(rows: readonly Assertion[]): (string | null)[] {
  return rows.flatMap(({ element, value }) =>
    element === 'workload' && value?.kind === 'credits' ? [value.scheme] : [],
  )
}
