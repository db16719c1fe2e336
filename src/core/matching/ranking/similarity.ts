import type { WordMeaning } from '../meaning/meaning.ts'
import { cosineOf } from './meaningOf.ts'
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
export const none: Similarity = { same: 0, letters: 0, kin: 0, meaning: 0 }

/** How surely a word of a credential says one of a module. */
export function similarityOf(asked: RankWord, local: RankWord, meaning: WordMeaning | null): Similarity {
  if (asked.stemId === local.stemId) return sameStem
  const { letters, kin } = toldAlike(asked, local, kinOf(asked, meaning))
  const near = Math.max(kin, cosineOfWords(asked, local, meaning))
  return near === 0 ? none : { same: 0, letters, kin, meaning: near }
}

/** By letters and the dictionary, for words of two stems. */
export function toldAlike(
  asked: RankWord,
  local: RankWord,
  kin: ReadonlyMap<string, number>,
): Pick<Similarity, 'letters' | 'kin'> {
  if (asked.isNumber || local.isNumber) return none
  const letters = lettersAlike(asked, local)
  return { letters, kin: Math.max(letters, kinship(local, kin)) }
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

/** Whether all letters of one stand in the other, in their order. */
export function isSubsequence(short: string, long: string): boolean {
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
export function kinOf({ forms }: RankWord, meaning: WordMeaning | null): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  if (meaning === null) return all
  for (const form of forms) {
    for (const [word, near] of meaning.kinOf(form)) all.set(word, Math.max(near, all.get(word) ?? 0))
  }
  for (const form of forms) all.set(form, 1)
  return all
}

function cosineOfWords(asked: RankWord, local: RankWord, meaning: WordMeaning | null): number {
  if (meaning === null || asked.isNumber || local.isNumber || asked.row === -1 || local.row === -1) return 0
  return cosineOf(meaning.vectorOf(asked.row), meaning.vectorOf(local.row))
}
