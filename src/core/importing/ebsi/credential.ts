import { section, type Section } from '../assemble.ts'
import { reachedAt } from '../elm3/beside.ts'
import { subjectOf } from '../elm3/claims.ts'
import { object, type Placed } from '../elm3/placed.ts'
import { at, each, isObject, isPresent, textOf, type JsonNode } from '../json/node.ts'
import { firstStated, secondsDate } from '../leaves.ts'
import { dayOf } from '../normalise.ts'
import { identifiers, organisation } from './bodies.ts'
import { claimsOf } from './claims.ts'
import { asItStands, named, stated } from './named.ts'

/** A credential in the words of ELM v3. `claims` are those of the JWT that the credential lies in, or null. */
export function inWordsOfElm(credential: JsonNode, claims: JsonNode | null): Placed {
  const claimed = (name: string): JsonNode => (claims === null ? at(credential, name) : at(claims, name))
  const [issued, others] = issuedDays(credential)
  const ends = [named(credential, 'validUntil'), named(credential, 'expirationDate')]
  const [subjects, subject] = [at(credential, 'credentialSubject'), subjectOf(credential)]
  const own = at(credential, 'issuer')
  const issuer = isPresent(own) ? own : claimed('iss')
  return object(credential, {
    issuer: isPresent(issuer) ? { value: issuersOf(issuer), pointer: issuer.pointer } : null,
    issued: issued ?? null,
    issuanceDate: others[0] ?? null,
    validFrom: stated(named(credential, 'validFrom')),
    validUntil: stated(named(credential, 'validUntil')),
    expirationDate: stated(named(credential, 'expirationDate')),
    claims: object(credential, {
      iat: issued === undefined ? stated(claimed('iat')) : null,
      nbf: issued === undefined ? stated(claimed('nbf')) : null,
      exp: ends.some(isPresent) ? null : stated(claimed('exp')),
    }),
    // As many as there are, so that a second holder is remarked on; only the first is read.
    credentialSubject: {
      value: each(subjects).map((one) => (one.pointer === subject.pointer ? holder(one) : object(one, {}))),
      pointer: subjects.pointer,
    },
  })
}

/** What stands beside what ELM says of a file: addresses, and the days of a JWT, which are seconds. */
export function besideEnvelope(credential: JsonNode): readonly Section[] {
  const claims = at(credential, 'claims')
  const day = (name: string) => secondsDate('date', at(claims, name))
  return [
    ...reachedAt(credential),
    section('issuedOn', 0, firstStated(day('iat'), day('nbf'))),
    section('validUntil', 0, day('exp')),
  ]
}

/**
 * The day of issuing, and what contradicts it. By EBSI `issuanceDate` is when a credential becomes valid, so that it may
 * well differ from `issued` while it is the same as `validFrom`.
 */
function issuedDays(credential: JsonNode): readonly [Placed | undefined, readonly Placed[]] {
  const from = dayOf(named(credential, 'validFrom').value)
  const [first, ...others] = ['issued', 'issuanceDate', 'issuedDate']
    .map((name) => named(credential, name))
    .filter(isPresent)
  if (first === undefined) return [undefined, []]
  const day = dayOf(first.value)
  const differ = others.filter(({ value }) => dayOf(value) !== day && (day === null || dayOf(value) !== from))
  return [asItStands(first), differ.map(asItStands)]
}

const issuersOf = (node: JsonNode): readonly Placed[] =>
  each(node).map((one) => (isObject(one.value) ? organisation(one) : asItStands(one)))

function holder(subject: JsonNode): Placed {
  const id = named(subject, 'id')
  return object(subject, {
    fullName: stated(named(subject, 'fullName')),
    givenName: stated(named(subject, 'givenName', 'givenNames', 'firstName')),
    familyName: stated(named(subject, 'familyName', 'lastName')),
    birthName: stated(named(subject, 'birthName')),
    dateOfBirth: stated(named(subject, 'dateOfBirth')),
    identifier: [
      ...identifiers([named(subject, 'personalIdentifier')]).map((one) => inScheme(one, 'personalIdentifier')),
      ...identifiers([named(subject, 'identifier')]),
      ...(textOf(id)?.startsWith('did:') === true ? identifiers([id]) : []),
    ],
    hasClaim: claimsOf(subject),
  })
}

const inScheme = (one: Placed, name: string): Placed => ({
  ...one,
  value: { ...(one.value as Readonly<Record<string, Placed>>), schemeName: { value: name, pointer: one.pointer } },
})
