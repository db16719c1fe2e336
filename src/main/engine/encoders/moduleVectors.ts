import { setImmediate } from 'node:timers/promises'
import type { SentenceVector } from '#core/matching/meaning/sentenceVector.ts'
import { textsOfModule } from '#core/matching/encodedTexts.ts'
import type { ComparedModule } from '#core/matching/comparison.ts'
import { wholeVectorOf, type WholeVector } from '#core/matching/ranking/sentenceNearness.ts'
import { eachVector, knownHashes, putVectors, vectorsOf } from '../db/repositories/textVectors.ts'
import type { Reader } from '../db/database.ts'
import { hashOf } from '../hashOf.ts'
import { inPieces } from '../inPieces.ts'
import type { Workspace } from '../workspace.ts'
import type { ReadyEncoder } from './readyEncoder.ts'

/** Texts that are made and kept in one go: so many a list waits for at most. */
const atOnce = 8

type Kept = Pick<Workspace, 'db' | 'inTransaction'>

/** By text: vectors of texts of modules. What is missing is made, and kept a few at a time; less where `goOn` ends it. */
export async function keptVectors(
  { db, inTransaction }: Kept,
  encoder: ReadyEncoder,
  texts: readonly string[],
  goOn: () => boolean = () => true,
): Promise<ReadonlyMap<string, SentenceVector>> {
  const hashes = new Map(texts.map((text) => [text, hashOf(text)]))
  const known = vectorsOf(db, encoder.folder.id, [...hashes.values()])
  const found = new Map<string, SentenceVector>()
  const missing: string[] = []
  for (const [text, hash] of hashes) {
    const vector = known.get(hash)
    if (vector === undefined) missing.push(text)
    else found.set(text, vector)
  }
  for (const part of inPieces(missing, atOnce)) {
    if (!goOn()) break
    const vectors = await encoder.encode(part)
    const rows = vectors.flatMap((vector, nth) => {
      const text = part[nth] ?? ''
      found.set(text, vector)
      return [{ hash: hashes.get(text) ?? '', vector }]
    })
    inTransaction(() => {
      putVectors(db, encoder.folder.id, rows)
    })
    // The window is answered between two parts.
    await setImmediate()
  }
  return found
}

/** Makes what a module in force is ranked by in a language, and keeps it. */
export async function keepWhole(
  workspace: Kept,
  encoder: ReadyEncoder,
  { module, lang }: { readonly module: ComparedModule; readonly lang: string },
  goOn: () => boolean,
): Promise<void> {
  const texts = textsOfModule(module, lang)
  const vectors = texts === null ? null : await keptVectors(workspace, encoder, [texts.title, ...texts.outcomes], goOn)
  if (!goOn()) return
  const made = texts === null || vectors === null ? null : wholeVectorOf(texts, (text) => vectors.get(text))
  const vector = made === null ? new Int8Array() : Int8Array.from([...made.title, ...made.whole])
  workspace.inTransaction(() => {
    putVectors(workspace.db, encoder.folder.id, [{ hash: hashOfWhole(module.key, lang), vector }])
  })
}

interface Asked {
  /** Of versions, whose texts never change. */
  readonly keys: readonly string[]
  readonly lang: string
}

/**
 * Takes what these modules are ranked by in a language, by their place among `keys` and in any order; null where the
 * module has no title in it. Each is lent for the time of the call. Answers how many were made so far.
 */
export function eachWhole(
  db: Reader,
  encoderId: string,
  { keys, lang }: Asked,
  take: (nth: number, whole: WholeVector | null) => void,
): number {
  const places = new Map(keys.map((key, nth) => [hashOfWhole(key, lang), nth]))
  let count = 0
  eachVector(db, encoderId, [...places.keys()], (hash, vector) => {
    const half = vector.length / 2
    take(places.get(hash) ?? 0, half === 0 ? null : { title: vector.subarray(0, half), whole: vector.subarray(half) })
    count += 1
  })
  return count
}

/** Those of `keys` of which this was not made yet. */
export function withoutWhole<Key extends string>(
  db: Reader,
  encoderId: string,
  { keys, lang }: { readonly keys: readonly Key[]; readonly lang: string },
): Key[] {
  const hashes = keys.map((key) => hashOfWhole(key, lang))
  const known = knownHashes(db, encoderId, hashes)
  return keys.filter((_, nth) => !known.has(hashes[nth] ?? ''))
}

/** Raised with every change of which texts of a module are encoded, or of how their vectors become one. */
const rules = 3

function hashOfWhole(key: string, lang: string): string {
  return hashOf(`module/${String(rules)}/${lang}/${key}`)
}
