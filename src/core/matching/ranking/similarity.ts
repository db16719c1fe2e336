import type { WordMeaning } from '../meaning/meaning.ts'
import type { Lexicon } from './lexicon.ts'
import type { RankWord } from './rankWord.ts'

/** How surely one word says another, 0…1, by ever more knowledge; each knows what those before it know. */
export interface Similarity {
  /** Same stem. */
  readonly same: number
  /** Or one a short form of the other, or of one origin. */
  readonly letters: number
  /** Or of kin by the dictionary. */
  readonly kin: number
  /** Or near in meaning. */
  readonly meaning: number
}

export const sameStem: Similarity = { same: 1, letters: 1, kin: 1, meaning: 1 }
const none: Similarity = { same: 0, letters: 0, kin: 0, meaning: 0 }

/** How surely a word of a credential says one of a module; each pair is worked out once. */
export function similarities({ meaning, size }: Lexicon): (asked: RankWord, local: RankWord) => Similarity {
  /** By id of the word of the credential, and then of the module's, where in `found` the answer is, counted from 1. */
  const rows = new Map<number, Uint32Array>()
  const found: Similarity[] = []
  const kin = new Map<number, ReadonlyMap<string, number>>()
  // The same word is asked for again and again, against one word of a module after the other.
  let last = -1
  let row: Uint32Array | undefined
  return (asked, local) => {
    if (asked.id !== last) row = rows.get((last = asked.id))
    // The lexicon grows with words that only credentials use.
    if (row === undefined || row.length <= local.id) {
      const larger = new Uint32Array(size())
      if (row !== undefined) larger.set(row)
      rows.set(asked.id, (row = larger))
    }
    const before = found[(row[local.id] ?? 0) - 1]
    if (before !== undefined) return before
    let own = kin.get(asked.id)
    if (own === undefined) kin.set(asked.id, (own = kinOf(asked, meaning)))
    const similarity = similarityOf(asked, local, own, meaning)
    row[local.id] = found.push(similarity)
    return similarity
  }
}

function similarityOf(
  a: RankWord,
  b: RankWord,
  kinOfA: ReadonlyMap<string, number>,
  meaning: WordMeaning | null,
): Similarity {
  if (a.stemId === b.stemId) return sameStem
  if (a.isNumber || b.isNumber) return none
  const letters = lettersAlike(a, b)
  if (meaning === null) return letters === 0 ? none : { same: 0, letters, kin: letters, meaning: letters }
  const kin = Math.max(letters, kinship(b, kinOfA))
  const near = Math.max(kin, cosineOfWords(a.row, b.row, meaning))
  return near === 0 ? none : { same: 0, letters, kin, meaning: near }
}

/** A short form is a beginning ("stat") or the first letter and others in their order ("mgmt"); else a shared beginning. */
function lettersAlike(a: RankWord, b: RankWord): number {
  const [short, long] = a.written.length <= b.written.length ? [a.written, b.written] : [b.written, a.written]
  if (short.charCodeAt(0) !== long.charCodeAt(0)) return 0
  if (short.length >= 3 && long.startsWith(short)) return 0.7 + (0.3 * short.length) / long.length
  if (short.length === 2 && long.startsWith(short)) return 0.4
  const shortWord = short === a.written ? a : b
  if (mayBeShortForm(shortWord, long) && isSubsequence(short, long)) return 0.6
  let shared = 0
  while (shared < short.length && short[shared] === long[shared]) shared += 1
  if (shared >= 5 && shared >= short.length - 3) return 0.75
  return shared >= 4 && shared >= short.length * 0.6 ? 0.4 : 0
}

/** A word that stands in the table of meaning is a word of its own. */
function mayBeShortForm({ written, row }: RankWord, long: string): boolean {
  return row === -1 && written.length >= 3 && written.length <= 8 && long.length > written.length + 1
}

function isSubsequence(short: string, long: string): boolean {
  let met = 0
  for (const letter of long) if (letter === short[met]) met += 1
  return met === short.length
}

/** 0.4 for what only belongs together to 0.8 for what means the same. */
function kinship({ forms }: RankWord, kin: ReadonlyMap<string, number>): number {
  if (kin.size === 0) return 0
  let nearest = 0
  for (const form of forms) nearest = Math.max(nearest, kin.get(form) ?? 0)
  return nearest === 0 ? 0 : 0.4 + 0.4 * nearest
}

/** All kin of a word's forms, and the forms themselves, each as near as to the nearest of them. */
function kinOf({ forms }: RankWord, meaning: WordMeaning | null): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  if (meaning === null) return all
  for (const form of forms) {
    for (const [word, near] of meaning.kinOf(form)) all.set(word, Math.max(near, all.get(word) ?? 0))
  }
  for (const form of forms) all.set(form, 1)
  return all
}

function cosineOfWords(a: number, b: number, { vectorOf, dimensions }: WordMeaning): number {
  if (a === -1 || b === -1) return 0
  const [one, other] = [vectorOf(a), vectorOf(b)]
  let sum = 0
  for (let nth = 0; nth < dimensions; nth += 1) sum += (one[nth] ?? 0) * (other[nth] ?? 0)
  return sum
}
