import { base58 } from '@scure/base'
import { isObject } from '#core/importing/json/node.ts'
import { readCbor, type Item } from './cbor.ts'
import { anchorIn, type Anchor } from './chains.ts'

/** A path of hashes from a document to the root that is said to be in a chain of blocks; hashes are 64 hexadecimal digits. */
export interface Receipt {
  readonly targetHash: string
  readonly merkleRoot: string
  readonly path: readonly Step[]
  readonly anchors: readonly [Anchor, ...Anchor[]]
}

/** The hash that is put before or after the one that was reached. */
interface Step {
  readonly side: 'left' | 'right'
  readonly hash: string
}

type JsonObject = Readonly<Record<string, unknown>>

/** Longer ones would hold the path through a tree of more leaves than there are atoms. */
const longest = 20_000

/** The receipt in a proof: written out (MerkleProof2017), or packed into its value (MerkleProof2019). Null where it is damaged. */
export function receiptIn(proof: JsonObject): Receipt | null {
  return proof['type'] === 'MerkleProof2017' ? writtenOut(proof) : packed(proof['proofValue'])
}

function writtenOut({ targetHash, merkleRoot, proof, anchors }: JsonObject): Receipt | null {
  return receiptOf(
    hashIn(targetHash),
    hashIn(merkleRoot),
    Array.isArray(proof) ? (proof as unknown[]).map(stepIn) : null,
    Array.isArray(anchors) ? (anchors as unknown[]).map(writtenAnchor) : null,
  )
}

function receiptOf(
  targetHash: string | null,
  merkleRoot: string | null,
  path: readonly (Step | null)[] | null,
  anchors: readonly (Anchor | null)[] | null,
): Receipt | null {
  const steps = path?.filter((step) => step !== null)
  const [first, ...others] = anchors?.filter((anchor) => anchor !== null) ?? []
  const isWhole = steps?.length === path?.length && others.length + 1 === anchors?.length
  if (targetHash === null || merkleRoot === null || steps === undefined || first === undefined || !isWhole) return null
  return { targetHash, merkleRoot, path: steps, anchors: [first, ...others] }
}

function stepIn(step: unknown): Step | null {
  if (!isObject(step)) return null
  const sides = (['left', 'right'] as const).filter((side) => step[side] !== undefined)
  const [side] = sides
  return side === undefined || sides.length > 1 ? null : stepOf(side, hashIn(step[side]))
}

const stepOf = (side: Step['side'], hash: string | null): Step | null => (hash === null ? null : { side, hash })

function writtenAnchor(anchor: unknown): Anchor | null {
  if (!isObject(anchor)) return null
  const { chain, type, sourceId } = anchor
  const code = chain ?? type
  return typeof code === 'string' && typeof sourceId === 'string' ? anchorIn(code, sourceId) : null
}

/**
 * Multibase (base58btc) of CBOR: a list of pairs, each the number of a field and its value. A hash stands as bytes that hold
 * CBOR again, of a text or of bytes (`lds-merkle-proof-2019`, Blockcerts).
 */
function packed(proofValue: unknown): Receipt | null {
  if (typeof proofValue !== 'string' || !proofValue.startsWith('z') || proofValue.length > longest) return null
  const bytes = decoded(proofValue.slice(1))
  const fields = bytes === null ? null : pairsIn(readCbor(bytes))
  if (fields === null) return null
  const [root, target, anchors, path] = [0, 1, 2, 3].map((field) => fields.get(field))
  return receiptOf(
    hashIn(unpacked(target)),
    hashIn(unpacked(root)),
    isList(path) ? path.map(packedStep) : null,
    isList(anchors) ? anchors.map(packedAnchor) : null,
  )
}

function packedStep(step: Item): Step | null {
  const [side, hash] = isList(step) && step.length === 2 ? step : []
  if (side !== 0 && side !== 1) return null
  return stepOf(side === 0 ? 'left' : 'right', hashIn(unpacked(hash)))
}

const chainNames: Readonly<Record<number, string>> = { 0: 'btc', 1: 'eth', 2: 'mtc', 3: 'base' }

/** The number of a chain, that of its network, and the transaction; a chain that is none (-1) may leave out its network. */
function packedAnchor(anchor: Item): Anchor | null {
  const parts = pairsIn(anchor)
  const [chain, network, transaction] = [0, 1, 2].map((part) => parts?.get(part))
  if (chain === -1) return anchorIn('mocknet', '')
  const id = unpacked(transaction)
  if (typeof chain !== 'number' || typeof network !== 'number' || typeof id !== 'string') return null
  return anchorIn(`${chainNames[chain] ?? chain}:${network}`, id)
}

/** Null where it is no list of pairs, or says one field twice. */
function pairsIn(item: Item | null): ReadonlyMap<number, Item> | null {
  if (!isList(item)) return null
  const pairs = new Map<number, Item>()
  for (const pair of item) {
    const [field, value] = isList(pair) && pair.length === 2 ? pair : []
    if (typeof field !== 'number' || value === undefined || pairs.has(field)) return null
    pairs.set(field, value)
  }
  return pairs
}

function unpacked(item: Item | undefined): string | null {
  const inner = item instanceof Uint8Array ? readCbor(item) : null
  if (inner instanceof Uint8Array) return Buffer.from(inner).toString('hex')
  return typeof inner === 'string' ? inner : null
}

function hashIn(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : null
}

const isList = (item: Item | null | undefined): item is readonly Item[] => Array.isArray(item)

function decoded(text: string): Uint8Array | null {
  try {
    return base58.decode(text)
  } catch {
    return null
  }
}
