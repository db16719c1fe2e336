import type { ReadCredential } from '../credential/credential.ts'
import { credentialFacts } from '../credential/facts.ts'
import type { CredentialDocument } from '../importing/importer.ts'
import { each, at, isObject, typesOf, type JsonNode } from '../importing/json/node.ts'
import { dayOfSeconds } from '../importing/normalise.ts'
import { awardParts } from '../importing/openBadge2/parts.ts'
import { bodyIn } from './readBody.ts'
import { sealsOf, type PlacedSeal, type Seal } from './seal.ts'
import type { VerificationSubject } from './subject.ts'

/** The award of an Open Badge before version 3.0: it has no subject, and its issuer is the one of its badge. */
export function openBadge2Subject(document: CredentialDocument, read: ReadCredential | null): VerificationSubject {
  const { award } = awardParts(document)
  const facts = read === null ? null : credentialFacts(read.assertions)
  const awarding = bodyIn(read, 'awardingBody')
  return {
    document,
    credential: withDays(award),
    format: 'openBadge2',
    seals: [...sealsOf(document.envelope, award), ...chainSeals(award)],
    claims: null,
    issuer: bodyIn(read, 'issuer'),
    awardingBodies: awarding === null ? [] : [awarding],
    titles: facts?.title.map(({ value }) => value) ?? [],
    awardedOn: facts?.awardedOn ?? facts?.issuedOn ?? null,
  }
}

/** Days that version 1.x lets a file write in seconds since 1970. */
function withDays(award: JsonNode): JsonNode {
  if (!isObject(award.value)) return award
  const days = ['issuedOn', 'issued_on', 'expires'].flatMap((name) => {
    const { value } = at(award, name)
    return typeof value === 'number' ? [[name, dayOfSeconds(value) ?? value] as const] : []
  })
  return { ...award, value: { ...award.value, ...Object.fromEntries(days) } }
}

/** Blockcerts 2 put their receipt into `signature`, with more types than one; which kind it is, the first says. */
function chainSeals(award: JsonNode): PlacedSeal[] {
  if (!isObject(award.value)) return []
  const document = Object.fromEntries(Object.entries(award.value).filter(([name]) => name !== 'signature'))
  return each(at(award, 'signature'))
    .filter((signature) => typesOf(signature).length > 0)
    .map(({ value, pointer }) => {
      const [type = ''] = typesOf({ value, pointer })
      const proof = { ...(isObject(value) ? value : {}), type }
      const seal: Seal =
        type === 'MerkleProof2017'
          ? { kind: 'receipt', documents: [document], proof }
          : { kind: 'linkedData', document, proof }
      return { seal, pointer }
    })
}
