import { at, each, isObject, isPresent, type JsonNode } from '../../importing/json/node.ts'
import { dayOf } from '../dates.ts'
import { type Fault, missing, required } from './fault.ts'

/** What EBSI asks of every attestation beside the data model (schemas of November 2022). */
const ofAttestation = ['id', 'issuanceDate', 'issued', 'validFrom', 'credentialSchema']

/** What the pilot of universities asks of each kind of thing in a diploma. */
const asked = {
  achievement: ['id', 'title'],
  assessment: ['id', 'title', 'grade'],
  outcome: ['id', 'name'],
  awarding: ['id', 'awardingBody'],
  activity: ['id'],
  entitlement: ['id', 'title'],
  specification: ['id'],
} as const
type Kind = keyof typeof asked

const parts: Readonly<Record<Kind, Readonly<Record<string, Kind>>>> = {
  achievement: {
    specifiedBy: 'specification',
    wasDerivedFrom: 'assessment',
    wasAwardedBy: 'awarding',
    wasInfluencedBy: 'activity',
    entitlesTo: 'entitlement',
  },
  specification: { learningOutcome: 'outcome' },
  awarding: { used: 'assessment' },
  assessment: { hasPart: 'assessment' },
  activity: { hasPart: 'activity' },
  entitlement: { hasPart: 'entitlement' },
  outcome: {},
}

const ofSubject = { achieved: 'achievement', performed: 'activity', entitledTo: 'entitlement' } as const

/** What is missing in an attestation, and the day of issuing where it is none. Other shapes have no schema that is known here. */
export function faultsOfAttestation(credential: JsonNode): Fault[] {
  const issued = at(credential, 'issued')
  const subjects = each(at(credential, 'credentialSubject'))
  return [
    ...ofAttestation.flatMap((field) => required(credential, field)),
    ...(isPresent(issued) && dayOf(issued.value) === null
      ? [{ code: 'dateUnreadable' as const, facts: { found: JSON.stringify(issued.value) }, pointer: issued.pointer }]
      : []),
    ...subjects.flatMap((subject) =>
      Object.entries(ofSubject).flatMap(([name, kind]) =>
        objectsAt(subject, name).flatMap((one) => faultsIn(one, kind)),
      ),
    ),
  ]
}

function faultsIn(node: JsonNode, kind: Kind): Fault[] {
  // Parts of an achievement lie in a list inside an object of their own.
  const achievements =
    kind === 'achievement' ? objectsAt(node, 'hasPart').flatMap((part) => objectsAt(part, 'learningAchievements')) : []
  return [
    ...asked[kind].filter((field) => !isPresent(at(node, field))).map((field) => missing(node, field)),
    ...Object.entries(parts[kind]).flatMap(([name, inner]) =>
      objectsAt(node, name).flatMap((one) => faultsIn(one, inner)),
    ),
    ...achievements.flatMap((one) => faultsIn(one, 'achievement')),
  ]
}

const objectsAt = (node: JsonNode, name: string): readonly JsonNode[] =>
  each(at(node, name)).filter(({ value }) => isObject(value))
