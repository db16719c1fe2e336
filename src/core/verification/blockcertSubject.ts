import type { ReadCredential } from '../credential/credential.ts'
import { credentialFacts } from '../credential/facts.ts'
import type { FirstParts } from '../importing/blockcerts/parts.ts'
import type { CredentialDocument } from '../importing/importer.ts'
import { at, isPresent, rootOf, textOf, typesOf, type JsonNode } from '../importing/json/node.ts'
import { bodyIn } from './readBody.ts'
import type { PlacedSeal } from './seal.ts'
import type { VerificationSubject } from './subject.ts'

/** A Blockcert of version 1: its days stand in its assertion, its issuer in its certificate. */
export function blockcertSubject(
  document: CredentialDocument,
  { whole, assertion }: FirstParts,
  read: ReadCredential | null,
): VerificationSubject {
  const facts = read === null ? null : credentialFacts(read.assertions)
  return {
    document,
    credential: assertion,
    format: 'blockcerts',
    seals: firstSeals(document, whole),
    claims: null,
    issuer: bodyIn(read, 'issuer'),
    awardingBodies: [],
    titles: facts?.title.map(({ value }) => value) ?? [],
    awardedOn: facts?.awardedOn ?? facts?.issuedOn ?? null,
  }
}

/** The receipt around it (Chainpoint), and the signature of its number: each is named by its kind, and none is checked. */
function firstSeals({ json }: CredentialDocument, whole: JsonNode): PlacedSeal[] {
  const receipt = at(rootOf(json), 'receipt')
  const signature = at(whole, 'signature')
  const named = [
    { node: receipt, type: typesOf(receipt)[0] },
    { node: signature, type: textOf(at(at(whole, 'verify'), 'type')) },
  ]
  return named
    .filter(({ node }) => isPresent(node))
    .map(({ node, type }) => ({
      seal: { kind: 'linkedData', document: {}, proof: { type: type ?? '' } },
      pointer: node.pointer,
    }))
}
