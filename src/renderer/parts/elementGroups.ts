import type { ElementRow } from '#contract/cases.ts'
import { elementNames, elements, type ElementName, type ElementState } from '#core/credential/element.ts'

/** All that is held about one element of a credential, with the state it is in as a whole. */
export interface ElementGroup {
  readonly element: ElementName
  readonly weight: (typeof elements)[ElementName]
  readonly state: ElementState
  /** In the order of the record; where origins disagree, both are here. */
  readonly rows: readonly ElementRow[]
}

/** The order in which a state is taken for the whole element: what the file states comes first. */
const strongest: readonly ElementState[] = ['stated', 'suppliedLater', 'notApplicable', 'missing']

/** One group for each element of the list, in its order; an element nobody said anything about is missing. */
export function elementGroups(rows: readonly ElementRow[]): readonly ElementGroup[] {
  return elementNames.map((element) => {
    const own = rows.filter((row) => row.element === element)
    const state = strongest.find((one) => own.some((row) => row.state === one)) ?? 'missing'
    return { element, weight: elements[element], state, rows: own }
  })
}

/** Which leaves stand for an element in one line, most telling first; the others are told in full beside. */
export const tellingParts: Record<ElementName, readonly string[]> = {
  learner: ['fullName', 'givenName', 'familyName', 'birthDate'],
  title: ['text', 'achievement'],
  issuerCountry: ['code', 'name'],
  awardingBody: ['name'],
  issuedOn: ['date'],
  learningOutcome: ['text'],
  workload: ['credits', 'duration'],
  level: ['eqf', 'nqf', 'cycle', 'educationLevel'],
  assessment: ['title', 'type', 'description'],
  participation: ['type'],
  qualityAssurance: ['name', 'type', 'agency', 'endorser'],
  prerequisite: ['text'],
  supervision: ['type', 'identityChecked'],
  grade: ['value', 'level', 'status', 'scheme'],
  stackability: ['partOf', 'qualificationCode', 'partialQualification', 'entitlement'],
  furtherInformation: ['description', 'narrative', 'note', 'credentialDescription', 'evidence'],
  issuer: ['name'],
  awardedOn: ['date'],
  validFrom: ['date'],
  validUntil: ['date'],
}
