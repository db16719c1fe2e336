import type { ReadCredential } from '../credential/credential.ts'
import { credentialFacts } from '../credential/facts.ts'
import { firstParts, isThird } from '../importing/blockcerts/parts.ts'
import { credentialsIn as edciCredentialsIn } from '../importing/edci/documents.ts'
import type { CredentialDocument } from '../importing/importer.ts'
import { at, every, isObject, type JsonNode, textOf, typesOf } from '../importing/json/node.ts'
import { confidenceOfAward } from '../importing/openBadge2/parts.ts'
import { credentialsIn, isLearnerRecord, outerOf } from '../importing/verifiableCredential.ts'
import type { LocalDate } from '../values.ts'
import { blockcertSubject } from './blockcertSubject.ts'
import { byHandSubject } from './byHandSubject.ts'
import { edciSubject } from './edciSubject.ts'
import { elmoSubject } from './elmoSubject.ts'
import { openBadge2Subject } from './openBadge2Subject.ts'
import { bodiesIn, withoutContacts } from './readBody.ts'
import { type PlacedSeal, sealsOf } from './seal.ts'
import type { Supplied } from './supplied.ts'

export type CredentialFormat =
  | 'openBadge'
  | 'openBadge2'
  | 'europeanDigitalCredential'
  | 'attestation'
  | 'verifiableCredential'
  | 'blockcerts'
  | 'edci'
  | 'elmo'
  | 'byHand'
  | 'unknown'

/** An organisation as a file names it. */
export interface NamedBody {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly pointer: string
}

/** What a sentence calls an organisation: its name, else a number or address of it that means something outside the file. */
export const shownName = ({ names, ids }: NamedBody): string =>
  names[0] ?? ids.find((id) => !id.startsWith('urn:')) ?? ids[0] ?? ''

/** What the checks look at: one credential of a document, unwrapped, with the parts that several checks ask for. */
export interface VerificationSubject {
  readonly document: CredentialDocument
  /** The credential; what a JWT says in its claims is filled in where the credential itself does not say it. */
  readonly credential: JsonNode
  readonly format: CredentialFormat
  readonly seals: readonly PlacedSeal[]
  /** The learner record that holds the credential and was sealed around it, and who issued that; missing where none does. */
  readonly record?: { readonly node: JsonNode; readonly issuer: NamedBody | null }
  /** The payload of a JWT that is this very credential; null where it is another's, or there is none. */
  readonly claims: unknown
  readonly issuer: NamedBody | null
  readonly awardingBodies: readonly NamedBody[]
  /** What the credential is called, in each language it says. */
  readonly titles: readonly string[]
  /** The day of the award; of a file that does not say it, the day it was issued. Null where neither is stated. */
  readonly awardedOn: LocalDate | null
  /** What officers gave where a file is silent; missing where nothing was. */
  readonly supplied?: Supplied
}

/** `read` is what an importer made of the credential; null where it read none and only the seal is looked at. */
export function subjectOf(document: CredentialDocument, read: ReadCredential | null): VerificationSubject {
  if (document.layers[0] === 'scan') return byHandSubject(document, read)
  if (document.xml !== undefined) {
    const isEuropass = edciCredentialsIn(document).length > 0
    return isEuropass ? edciSubject(document, document.xml, read) : elmoSubject(document, document.xml, read)
  }
  if (confidenceOfAward(document) > 0) return openBadge2Subject(document, read)
  const first = firstParts(document)
  if (first !== null) return blockcertSubject(document, first, read)
  const candidates = credentialsIn(document)
  const around = candidates.filter(({ pointer }) => `${read?.pointer ?? ''}/`.startsWith(`${pointer}/`))
  const outer = outerOf(document)
  const bare = around.at(-1) ?? outer
  const facts = read === null ? null : credentialFacts(read.assertions)
  // The claims of a JWT are about what it seals: a presentation's name its holder, a record's whoever put it together.
  const claims = document.envelope?.kind === 'jwt' && bare.pointer === outer.pointer ? document.json : null
  const credential = withClaims(bare, claims)
  const awardingBodies = awardingBodiesOf(credential)
  const inRecord = bare.pointer !== outer.pointer && isLearnerRecord(outer)
  return {
    document,
    credential,
    format: formatOf(credential),
    seals: sealsOf(document.envelope, bare, inRecord ? outer : null),
    ...(inRecord ? { record: { node: outer, issuer: bodyOf(at(outer, 'issuer')) } } : {}),
    claims,
    issuer: bodyOf(at(credential, 'issuer')),
    // Attestations have them in more places than one: what was read says them all alike.
    awardingBodies: awardingBodies.length > 0 ? awardingBodies : bodiesIn(withoutContacts(read), 'awardingBody'),
    titles: facts?.title.map(({ value }) => value) ?? [],
    awardedOn: facts?.awardedOn ?? facts?.issuedOn ?? null,
  }
}

/** Claims of a VC-JWT that stand for properties of the credential (VC Data Model 1.1, section 6.3.1). */
function withClaims(credential: JsonNode, payload: unknown): JsonNode {
  if (!isObject(payload) || !isObject(credential.value)) return credential
  const { iss, nbf, exp, jti } = payload
  const own = credential.value
  const claimed = {
    ...(typeof iss === 'string' ? { issuer: iss } : {}),
    ...(typeof nbf === 'number' && !('validFrom' in own) ? { issuanceDate: instantOf(nbf) } : {}),
    ...(typeof exp === 'number' && !('validUntil' in own) ? { expirationDate: instantOf(exp) } : {}),
    ...(typeof jti === 'string' ? { id: jti } : {}),
  }
  return { ...credential, value: { ...claimed, ...own } }
}

function instantOf(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}

function formatOf(credential: JsonNode): CredentialFormat {
  const types = typesOf(credential)
  if (types.includes('EuropeanDigitalCredential')) return 'europeanDigitalCredential'
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) return 'openBadge'
  if (isThird(types)) return 'blockcerts'
  if (types.includes('VerifiableAttestation')) return 'attestation'
  return types.includes('VerifiableCredential') ? 'verifiableCredential' : 'unknown'
}

const numbers = [
  'eIDASIdentifier',
  'eidasLegalIdentifier',
  'registration',
  'vatIdentifier',
  'taxIdentifier',
  'identifier',
  'otherIdentifier',
]

/** Every id a file gives an organisation; official numbers are identifiers with a notation (ELM) or a text. */
function bodyOf(body: JsonNode): NamedBody | null {
  if (typeof body.value === 'string') return { ids: [body.value], names: [], pointer: body.pointer }
  if (!isObject(body.value)) return null
  const identifiers = numbers.flatMap((property) => every(body, property))
  const ids = [
    at(body, 'id'),
    at(body, '@id'),
    ...identifiers.flatMap((one) => [one, at(one, 'notation'), at(one, 'identifier')]),
  ]
  const names = ['name', 'legalName', 'preferredName', 'prefLabel']
    .flatMap((property) => every(body, property))
    .flatMap(textsOf)
  return {
    ids: [...new Set(ids.flatMap((id) => textOf(id) ?? []))],
    names: [...new Set(names)],
    pointer: body.pointer,
  }
}

/** A text in any of the ways files write language: plain, a map by language, or a value object of JSON-LD. */
function textsOf(node: JsonNode): string[] {
  if (typeof node.value === 'string') return [node.value]
  if (!isObject(node.value)) return []
  const literal = node.value['@value']
  if (typeof literal === 'string') return [literal]
  return Object.keys(node.value).flatMap((language) => every(node, language).flatMap((one) => textOf(one) ?? []))
}

function awardingBodiesOf(credential: JsonNode): NamedBody[] {
  return [
    ...every(credential, 'credentialSubject', 'achievement', 'creator'),
    ...every(credential, 'credentialSubject', 'hasClaim', 'awardedBy', 'awardingBody'),
  ].flatMap((body) => bodyOf(body) ?? [])
}
