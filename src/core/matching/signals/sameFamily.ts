import { isToldApart } from '../vocabulary/toldApart.ts'
import type { WordSignal } from './signal.ts'

/** A word and one made from it by an ending that the stemmer keeps: "predict" and "predictor". */
export const sameFamily: WordSignal = {
  name: 'sameFamily',
  link: (local, credential) => (isOneFamily(local.stem, credential.stem) ? 1 : 0),
}

export function isOneFamily(one: string, other: string): boolean {
  // Nearly all words differ in their first letter.
  if (one.charCodeAt(0) !== other.charCodeAt(0)) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < shortest || long.length - short.length > longestEnding || !long.startsWith(short)) return false
  return !isToldApart(short) && !isToldApart(long)
}

/** Five letters and three: from here on a shared beginning is a shared origin, "form" and "format" are not yet. */
const shortest = 5
const longestEnding = 3
