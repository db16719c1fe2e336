import type { WordMeaning } from '../meaning/meaning.ts'
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

export function similarityOf(a: RankWord, b: RankWord, meaning: WordMeaning | null): Similarity {
  if (a.stemId === b.stemId) return sameStem
  if (a.isNumber || b.isNumber) return none
  const letters = lettersAlike(a, b)
  if (meaning === null) return { same: 0, letters, kin: letters, meaning: letters }
  const kin = Math.max(letters, kinship(a, b, meaning))
  return { same: 0, letters, kin, meaning: Math.max(kin, cosineOfWords(a.row, b.row, meaning)) }
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
function kinship(a: RankWord, b: RankWord, meaning: WordMeaning): number {
  let nearest = 0
  for (const form of a.forms) {
    const kin = meaning.kinOf(form)
    for (const other of b.forms) {
      if (form === other) return 0.8
      nearest = Math.max(nearest, kin.get(other) ?? 0)
    }
  }
  return nearest === 0 ? 0 : 0.4 + 0.4 * nearest
}

function cosineOfWords(a: number, b: number, { vectorOf, dimensions }: WordMeaning): number {
  if (a === -1 || b === -1) return 0
  const [one, other] = [vectorOf(a), vectorOf(b)]
  let sum = 0
  for (let nth = 0; nth < dimensions; nth += 1) sum += (one[nth] ?? 0) * (other[nth] ?? 0)
  return sum
}
