import { and, eq, inArray } from 'drizzle-orm'
import type { SentenceVector } from '#core/matching/meaning/sentenceVector.ts'
import { giveBack } from '../../giveBack.ts'
import { inPieces } from '../../inPieces.ts'
import type { Database, Reader } from '../database.ts'
import { textVectors } from '../schema.ts'

/** By hash; texts without a vector are not in it. */
export function vectorsOf(db: Reader, modelId: string, hashes: readonly string[]): Map<string, SentenceVector> {
  const found = new Map<string, SentenceVector>()
  eachVector(db, modelId, hashes, (hash, vector) => found.set(hash, vector.slice()))
  return found
}

/** Those that are there, in any order; each is lent for the time of the call. */
export function eachVector(
  db: Reader,
  modelId: string,
  hashes: readonly string[],
  take: (hash: string, vector: SentenceVector) => void,
): void {
  for (const where of wheresOf(modelId, hashes)) {
    const rows = db
      .select({ hash: textVectors.textHash, vector: textVectors.vector })
      .from(textVectors)
      .where(where)
      .all()
    for (const { hash, vector } of rows) {
      take(hash, new Int8Array(vector.buffer, vector.byteOffset, vector.length))
      // Else what twenty thousand modules are ranked by would be in memory twice.
      giveBack(vector)
    }
  }
}

/** Those of `hashes` that have a vector, which is not read. */
export function knownHashes(db: Reader, modelId: string, hashes: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const where of wheresOf(modelId, hashes)) {
    for (const { hash } of db.select({ hash: textVectors.textHash }).from(textVectors).where(where).all())
      found.add(hash)
  }
  return found
}

/** The rows of some hashes at a time, as many as one question to the database names. */
function wheresOf(modelId: string, hashes: readonly string[]) {
  return inPieces(hashes, asked).map((some) =>
    and(eq(textVectors.modelId, modelId), inArray(textVectors.textHash, some)),
  )
}

/** Hashes in one question. */
const asked = 500

/** Inside the caller's transaction; a vector that is there stays. */
export function putVectors(
  db: Database,
  modelId: string,
  vectors: readonly { readonly hash: string; readonly vector: SentenceVector }[],
): void {
  for (const { hash, vector } of vectors) {
    const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)
    db.insert(textVectors).values({ textHash: hash, modelId, vector: bytes }).onConflictDoNothing().run()
  }
}

/** What no one can go back to any more. */
export function dropVectors(db: Database, modelId: string): void {
  db.delete(textVectors).where(eq(textVectors.modelId, modelId)).run()
}
