import { at, each, every, isObject, isPresent, type JsonNode, textOf, typesOf } from '../../importing/json/node.ts'
import { dayOf } from '../dates.ts'
import { type Fault, hasType, isAbsolute, missing, required } from './fault.ts'

/** The first contexts of the W3C Verifiable Credentials Data Model 1.1 and 2.0. */
const firstContexts = ['https://www.w3.org/2018/credentials/v1', 'https://www.w3.org/ns/credentials/v2']

/** What the W3C data model asks of every credential; `claims` are those of the JWT around it, or null. */
export function faultsOfCredential(credential: JsonNode, claims: unknown): Fault[] {
  return [
    ...contextFaults(credential),
    ...hasType(credential, ['VerifiableCredential']),
    ...idFaults(credential),
    ...issuerFaults(credential),
    ...dateFaults(credential),
    ...subjectFaults(credential),
    ...attachmentFaults(credential),
    ...claimFaults(credential, claims),
  ]
}

function contextFaults(credential: JsonNode): Fault[] {
  const [first, ...others] = each(at(credential, '@context'))
  if (first === undefined) return [missing(credential, '@context')]
  const foreign = others.filter((one) => typeof one.value === 'string' && !isAbsolute(one)).map(notAnId)
  if (firstContexts.includes(textOf(first) ?? '')) return foreign
  const facts = { found: textOf(first) ?? '–', wanted: firstContexts.join(', ') }
  return [{ code: 'wrongContext', facts, pointer: first.pointer }, ...foreign]
}

/** One id at most, and never null: `each` would hide both. */
function idFaults(node: JsonNode): Fault[] {
  const id = at(node, 'id')
  return id.value === undefined || isAbsolute(id) ? [] : [notAnId(id)]
}

function issuerFaults(credential: JsonNode): Fault[] {
  const issuer = at(credential, 'issuer')
  if (!isPresent(issuer)) return [missing(credential, 'issuer')]
  const id = isObject(issuer.value) ? at(issuer, 'id') : issuer
  if (!isPresent(id)) return [missing(issuer, 'id')]
  return isAbsolute(id) ? [] : [notAnId(id)]
}

function dateFaults(credential: JsonNode): Fault[] {
  const dates = ['validFrom', 'issuanceDate', 'validUntil', 'expirationDate'].flatMap((name) =>
    each(at(credential, name)),
  )
  const unreadable = dates.filter(({ value }) => dayOf(value) === null)
  const from = dayOf(at(credential, 'validFrom').value ?? at(credential, 'issuanceDate').value)
  const untilNode = [at(credential, 'validUntil'), at(credential, 'expirationDate')].find(isPresent)
  const until = dayOf(untilNode?.value)
  const contradicts = from !== null && until !== null && until < from
  return [
    ...unreadable.map(({ value, pointer }) => ({
      code: 'dateUnreadable' as const,
      facts: { found: JSON.stringify(value) },
      pointer,
    })),
    ...(contradicts
      ? [{ code: 'datesContradict' as const, facts: { from, until }, pointer: untilNode?.pointer ?? '' }]
      : []),
  ]
}

function subjectFaults(credential: JsonNode): Fault[] {
  const subjects = each(at(credential, 'credentialSubject'))
  if (subjects.length === 0) return [missing(credential, 'credentialSubject')]
  const empty = subjects.filter(({ value }) => !isObject(value) || Object.keys(value).length === 0)
  return [...empty.map((one) => missing(one, 'credentialSubject')), ...subjects.flatMap(idFaults)]
}

/** What is attached to a credential must name its type, so that whoever reads it knows what it is. */
const attachments = ['credentialStatus', 'credentialSchema', 'refreshService', 'termsOfUse', 'evidence', 'proof']

function attachmentFaults(credential: JsonNode): Fault[] {
  return attachments.flatMap((name) =>
    every(credential, name).flatMap((one) => [
      ...(typesOf(one).length === 0 ? [missing(one, 'type')] : []),
      ...(name === 'credentialSchema' ? required(one, 'id') : []),
      ...(name === 'evidence' ? [] : idFaults(one)),
    ]),
  )
}

/** A JWT that says one thing in its claims and another in the credential (VC Data Model 1.1, section 6.3.1). */
function claimFaults(credential: JsonNode, claims: unknown): Fault[] {
  if (!isObject(claims)) return []
  const issuer = at(credential, 'issuer')
  const said: Readonly<Record<string, string | null>> = {
    iss: textOf(issuer) ?? textOf(at(issuer, 'id')),
    jti: textOf(at(credential, 'id')),
  }
  return Object.entries(said).flatMap(([claim, value]) => {
    const claimed = claims[claim]
    return typeof claimed !== 'string' || value === null || claimed === value
      ? []
      : [{ code: 'claimContradicts' as const, facts: { claim, claimed, said: value }, pointer: `/${claim}` }]
  })
}

function notAnId(node: JsonNode): Fault {
  return { code: 'notAnId', facts: { found: JSON.stringify(node.value) }, pointer: node.pointer }
}
