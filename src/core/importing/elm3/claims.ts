import { at, each, every, isObject, isPresent, textOf, typesOf, type JsonNode } from '../json/node.ts'

/** What an award claims about its holder: achievements or activities, and apart from them what it entitles to. */
export interface ClaimParts {
  /** Claim 0, 1, …: every claim that is neither an entitlement nor a bare assessment. */
  readonly claims: readonly JsonNode[]
  readonly entitlements: readonly JsonNode[]
  /** The credential has a title of its own, so that those of the claims are said beside it. */
  readonly titledApart: boolean
}

const notAchieved = ['LearningEntitlement', 'LearningAssessment']

export function claimParts(credential: JsonNode): ClaimParts {
  const subject = subjectOf(credential)
  const all = each(at(subject, 'hasClaim')).filter(({ value }) => isObject(value))
  return {
    claims: all.filter((claim) => !typesOf(claim).some((type) => notAchieved.includes(type))),
    entitlements: all.filter((claim) => typesOf(claim).includes('LearningEntitlement')),
    titledApart: isPresent(at(at(credential, 'displayParameter'), 'title')),
  }
}

/** The holder; the first, where a file names several. */
export function subjectOf(credential: JsonNode): JsonNode {
  const subjects = at(credential, 'credentialSubject')
  return each(subjects)[0] ?? subjects
}

/** The specifications of an achievement: what it was meant to be, for everybody who gets it. */
export const specificationsOf = (claim: JsonNode): readonly JsonNode[] => every(claim, 'specifiedBy')

/** What an achievement was derived from in files of EBSI and DC4EU: assessments, and of a transcript its courses. */
const derivedFrom = (claim: JsonNode): readonly JsonNode[] =>
  each(at(claim, 'wasDerivedFrom')).filter(({ value }) => isObject(value))

/** A course has credits of its own. */
const isCourse = (one: JsonNode): boolean => isPresent(at(one, 'creditPoint'))

/** The courses of a transcript, each an award of its own. */
export const coursesOf = (claim: JsonNode): readonly JsonNode[] => derivedFrom(claim).filter(isCourse)

export const assessmentsBehind = (claim: JsonNode): readonly JsonNode[] =>
  derivedFrom(claim).filter((one) => !isCourse(one))

/** Leaves out what was named before: files repeat whole objects under one `id`. */
export function withoutRepeats(nodes: readonly JsonNode[]): readonly JsonNode[] {
  const seen = new Set<string>()
  return nodes.filter((node) => {
    const id = textOf(at(node, 'id'))
    if (id === null) return true
    const known = seen.has(id)
    seen.add(id)
    return !known
  })
}
