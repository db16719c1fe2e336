import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Database, Reader } from '../database.ts'
import { textVectors } from '../schema.ts'

export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The hashes of all texts that a model has a vector for. */
export function encodedHashes(db: Reader, modelId: string): Set<string> {
  const rows = db.select({ hash: textVectors.textHash }).from(textVectors).where(eq(textVectors.modelId, modelId)).all()
  return new Set(rows.map(({ hash }) => hash))
}

/** By hash; texts without a vector are not in it. */
export function vectorsOf(db: Reader, modelId: string, hashes: readonly string[]): Map<string, Float32Array> {
  const found = new Map<string, Float32Array>()
  for (let at = 0; at < hashes.length; at += asked) {
    const rows = db
      .select({ hash: textVectors.textHash, vector: textVectors.vector })
      .from(textVectors)
      .where(and(eq(textVectors.modelId, modelId), inArray(textVectors.textHash, hashes.slice(at, at + asked))))
      .all()
    // Copied: a vector must begin where a number of four bytes may.
    for (const { hash, vector } of rows) found.set(hash, new Float32Array(Uint8Array.from(vector).buffer))
  }
  return found
}

/** Hashes in one question to the database. */
const asked = 500

/** Inside the caller's transaction; a vector that is there stays. */
export function putVectors(
  db: Database,
  modelId: string,
  vectors: readonly { readonly hash: string; readonly vector: Float32Array }[],
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
