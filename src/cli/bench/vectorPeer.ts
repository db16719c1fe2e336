import BetterSqlite from 'better-sqlite3'
import { getLoadablePath } from 'sqlite-vec'
import type { WordMeaning } from '#core/matching/meaning/meaning.ts'

const asked = 20

/**
 * The nearest texts by sqlite-vec, which compares the vector that is asked with every one it holds: answers their places.
 * A text's vector is the mean of its words' in the bundled table, of length 1; four bytes a number.
 */
export function nearestByVector(texts: readonly string[], meaning: WordMeaning): (text: string) => readonly number[] {
  const database = new BetterSqlite(':memory:')
  database.loadExtension(getLoadablePath())
  database.exec(`CREATE VIRTUAL TABLE texts USING vec0(vector float[${String(meaning.dimensions)}])`)
  const insert = database.prepare('INSERT INTO texts (rowid, vector) VALUES (?, ?)')
  database.transaction(() => {
    texts.forEach((text, place) => insert.run(BigInt(place), bytesOf(vectorOf(text, meaning))))
  })()
  const select = database.prepare('SELECT rowid FROM texts WHERE vector MATCH ? AND k = ?').pluck()
  return (text) => select.all(bytesOf(vectorOf(text, meaning)), asked) as number[]
}

function vectorOf(text: string, meaning: WordMeaning): Float32Array {
  const sum = new Float32Array(meaning.dimensions)
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const row = meaning.rowOf(word)
    if (row !== -1) meaning.vectorOf(row).forEach((value, nth) => (sum[nth] = (sum[nth] ?? 0) + value))
  }
  const length = Math.hypot(...sum) || 1
  return sum.map((value) => value / length)
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
