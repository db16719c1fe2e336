import type { CredentialDocument } from '../importing/importer.ts'
import { at, each, every, isObject, rootOf, textOf, type JsonNode } from '../importing/json/node.ts'
import type { XmlElement } from '../importing/xml/node.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** One proof or seal of a file, taken apart so far that a library can check it. */
export type Seal =
  | { readonly kind: 'jwt'; readonly compact: string }
  | {
      readonly kind: 'jades'
      /** The exact text that was sealed; it is never serialised again. */
      readonly payload: string
      readonly protectedHeader: string
      readonly signature: string
    }
  | {
      readonly kind: 'linkedData'
      /** The credential without its proofs. */
      readonly document: JsonObject
      readonly proof: JsonObject
    }
  | {
      readonly kind: 'receipt'
      /** What the receipt may be for: the credential without its proofs, then with those that were made before this one. */
      readonly documents: readonly [JsonObject, ...JsonObject[]]
      readonly proof: JsonObject
    }
  | {
      readonly kind: 'xmlSignature'
      /** The whole document as text. */
      readonly document: string
      readonly signature: XmlElement
      /** The element that was the document when it was sealed: the root, or a credential that was put into another file. */
      readonly sealed: XmlElement
      /** Which of the signatures in that element, in its order. */
      readonly index: number
    }

/** A seal, and where in the credential document it stands; null where it stands around the document. */
export interface PlacedSeal {
  readonly seal: Seal
  readonly pointer: string | null
}

/**
 * Every seal over a credential: those around the whole file first, then those of the learner record that holds it, where
 * one does, then those inside the credential.
 */
export function sealsOf(
  envelope: CredentialDocument['envelope'],
  credential: JsonNode,
  record: JsonNode | null = null,
): PlacedSeal[] {
  return [
    ...envelopeSeals(envelope).map((seal) => ({ seal, pointer: null })),
    ...(record === null ? [] : embeddedSeals(record)),
    ...embeddedSeals(credential),
  ]
}

/** The seals of a document that is nothing but one credential, such as a status list. */
export function sealsOfList(list: JsonObject | string): Seal[] {
  if (typeof list === 'string') return [{ kind: 'jwt', compact: list.trim() }]
  return embeddedSeals(rootOf(list)).map(({ seal }) => seal)
}

function envelopeSeals(envelope: CredentialDocument['envelope']): Seal[] {
  if (envelope === null) return []
  return envelope.kind === 'jwt' ? [{ kind: 'jwt', compact: envelope.compact }] : jadesSeals(rootOf(envelope.json))
}

/** JAdES comes in the general serialisation (`signatures`) or flattened, with one signature beside the payload. */
function jadesSeals(envelope: JsonNode): Seal[] {
  const payload = textOf(at(envelope, 'payload'))
  if (payload === null) return []
  const several = every(envelope, 'signatures')
  return (several.length > 0 ? several : [envelope]).map((signature) => ({
    kind: 'jades',
    payload,
    protectedHeader: textOf(at(signature, 'protected')) ?? '',
    signature: textOf(at(signature, 'signature')) ?? '',
  }))
}

function embeddedSeals(credential: JsonNode): PlacedSeal[] {
  if (!isObject(credential.value)) return []
  const document = Object.fromEntries(Object.entries(credential.value).filter(([name]) => name !== 'proof'))
  const proofs = each(at(credential, 'proof'))
  return proofs.map(({ value, pointer }, index) => {
    const proof = isObject(value) ? value : {}
    const before = proofs.slice(0, index).map((one) => one.value)
    const seal: Seal = isReceipt(proof)
      ? { kind: 'receipt', documents: [document, ...withProofs(document, proof, before)], proof }
      : { kind: 'linkedData', document, proof }
    return { seal, pointer }
  })
}

/** Whether a proof says that a tree of hashes holds the credential (MerkleProof2019), by each of the names it goes by. */
function isReceipt({ type, cryptosuite, chainedProofType }: JsonObject): boolean {
  const named = [type].flat()
  return (
    named.includes('MerkleProof2019') ||
    (named.includes('DataIntegrityProof') && cryptosuite === 'merkle-proof-2019') ||
    (named.includes('ChainedProof2021') && chainedProofType === 'MerkleProof2019')
  )
}

/** A receipt that was made last is for the credential with the proofs before it: the one that it names, or all of them. */
function withProofs(document: JsonObject, { previousProof }: JsonObject, before: readonly unknown[]): JsonObject[] {
  const ids = [previousProof].flat()
  const named = before.filter((one) => isObject(one) && ids.includes(one['id']))
  const several = [isObject(previousProof) ? [previousProof] : named, before]
  return several.filter((proofs) => proofs.length > 0).map((proofs) => ({ ...document, proof: proofs }))
}

/** Every XML Signature inside an element, wherever it stands, as a seal over that element. */
export function xmlSeals(document: string, sealed: XmlElement): PlacedSeal[] {
  return signaturesIn(sealed).map((signature, index) => ({
    seal: { kind: 'xmlSignature', document, signature, sealed, index },
    pointer: signature.pointer,
  }))
}

const xmlSignature = 'http://www.w3.org/2000/09/xmldsig#'

function signaturesIn(element: XmlElement): readonly XmlElement[] {
  const own = element.name === 'Signature' && element.namespace === xmlSignature ? [element] : []
  return [...own, ...element.children.flatMap(signaturesIn)]
}
