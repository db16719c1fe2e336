import { createHash } from 'node:crypto'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { base58 } from '@scure/base'
import { createContexts } from '../contexts.ts'

/** An invented certificate of a course, as its issuer wrote it before its receipt was made. */
export const certificate = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'],
  id: 'urn:uuid:0f0b3f0a-5b7e-4f0e-9a2e-0d6b1c1f7a01',
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  issuer: { id: 'https://invented.example/issuer.json', name: 'Invented University', url: 'https://invented.example' },
  issuanceDate: '2026-01-15T09:00:00Z',
  credentialSubject: {
    id: 'did:example:learner',
    name: 'Ilse Beispiel',
    claim: { id: 'urn:uuid:2', name: 'Databases', description: 'An introduction.', criteria: 'Pass the examination.' },
  },
}

/** The same in the form of before: an Open Badge 2.0 with what Blockcerts add. */
export const award = {
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  type: 'Assertion',
  id: 'urn:uuid:0f0b3f0a-5b7e-4f0e-9a2e-0d6b1c1f7a02',
  recipient: { type: 'email', identity: 'ilse@invented.example', hashed: false },
  recipientProfile: {
    type: ['RecipientProfile', 'Extension'],
    name: 'Ilse Beispiel',
    publicKey: 'ecdsa-koblitz-pubkey:1',
  },
  badge: {
    type: 'BadgeClass',
    id: 'urn:uuid:3',
    name: 'Databases',
    description: 'An introduction.',
    image: 'data:image/png;base64,AA==',
    criteria: { narrative: 'Pass the examination.' },
    issuer: { type: 'Profile', id: 'https://invented.example/issuer.json', name: 'Invented University' },
  },
  verification: { type: ['MerkleProofVerification2017', 'Extension'], publicKey: 'ecdsa-koblitz-pubkey:2' },
  issuedOn: '2026-01-15T09:00:00Z',
}

type Json = Readonly<Record<string, unknown>>

/** A path from one leaf of a tree to its root, as others made it: `side` is where the other hash stands. */
export interface Path {
  readonly targetHash: string
  readonly merkleRoot: string
  readonly steps: readonly { readonly side: 'left' | 'right'; readonly hash: string }[]
}

const contexts = createContexts('resources', {})

/** The hash of what a document says. */
export async function hashOf(document: object): Promise<string> {
  const text = await cryptosuite.canonize(structuredClone(document), {
    documentLoader: (url: string) =>
      Promise.resolve({ contextUrl: null, documentUrl: url, document: structuredClone(contexts.get(url)) }),
  })
  return sha256(text)
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** The path to the root of a tree in which the certificates of other people hang beside this one. */
export function pathFor(targetHash: string, neighbours: readonly string[] = ['a', 'b', 'c']): Path {
  let reached = targetHash
  const steps = neighbours.map((neighbour, nth) => {
    const hash = sha256(neighbour)
    const side = nth % 2 === 0 ? ('right' as const) : ('left' as const)
    reached = sha256(Buffer.from(side === 'right' ? `${reached}${hash}` : `${hash}${reached}`, 'hex'))
    return { side, hash }
  })
  return { targetHash, merkleRoot: reached, steps }
}

/** An award with its receipt written out (MerkleProof2017). */
export async function awardWithReceipt(document: Json = award, chain = 'bitcoinMainnet'): Promise<Json> {
  return { ...document, signature: writtenOut(pathFor(await hashOf(document)), chain) }
}

export function writtenOut({ targetHash, merkleRoot, steps }: Path, chain = 'bitcoinMainnet'): Json {
  return {
    type: ['MerkleProof2017', 'Extension'],
    targetHash,
    merkleRoot,
    proof: steps.map(({ side, hash }) => ({ [side]: hash })),
    anchors: [{ sourceId: 'f00d', type: 'BTCOpReturn', chain }],
  }
}

/** A certificate with its receipt packed (MerkleProof2019). */
export async function withReceipt(document: Json = certificate, more: Json = {}): Promise<Json> {
  const proofValue = packed(pathFor(await hashOf(document)))
  const { proof } = document
  const receipt = {
    type: 'MerkleProof2019',
    created: '2026-01-15T09:00:00Z',
    proofPurpose: 'assertionMethod',
    ...more,
    proofValue,
  }
  return { ...document, proof: proof === undefined ? receipt : [proof, receipt] }
}

/** The packed form: CBOR of pairs of numbers and values, in base58. `asBytes`: hashes as bytes, else as texts. */
export function packed(
  { targetHash, merkleRoot, steps }: Path,
  { network = [0, 1], asBytes = false }: { readonly network?: readonly number[]; readonly asBytes?: boolean } = {},
): string {
  const wrapped = (hash: string) => cbor(asBytes ? bytesOf(hash) : hash)
  const [chain = 0, net = 0] = network
  return `z${base58.encode(
    cbor([
      [3, steps.map(({ side, hash }) => [side === 'left' ? 0 : 1, wrapped(hash)])],
      [0, wrapped(merkleRoot)],
      [1, wrapped(targetHash)],
      [
        2,
        [
          [
            [0, chain],
            [1, net],
            [2, cbor('f00d')],
          ],
        ],
      ],
    ]),
  )}`
}

export const bytesOf = (hash: string): Uint8Array => new Uint8Array(Buffer.from(hash, 'hex'))

/** CBOR of RFC 8949 as far as receipts need it. */
export function cbor(item: unknown): Uint8Array {
  if (typeof item === 'number') return item < 0 ? head(1, -1 - item) : head(0, item)
  if (item instanceof Uint8Array) return joined(head(2, item.length), item)
  if (typeof item === 'string') return joined(head(3, Buffer.byteLength(item)), Buffer.from(item))
  if (Array.isArray(item)) return joined(head(4, item.length), ...item.map(cbor))
  throw new Error('Not written here')
}

function head(major: number, size: number): Uint8Array {
  const first = major << 5
  if (size < 24) return Uint8Array.of(first | size)
  if (size < 0x100) return Uint8Array.of(first | 24, size)
  if (size < 0x10000) return Uint8Array.of(first | 25, size >> 8, size & 0xff)
  return Uint8Array.of(first | 26, ...[24, 16, 8, 0].map((shift) => (size >>> shift) & 0xff))
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
