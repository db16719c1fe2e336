import { vocabularyOf } from '../vocabulary.ts'
import type { WordSignal } from './signal.ts'

/**
 * In a language that joins words, the joined word and its first or last part: "Regressionsmodell" is a "Modell", about
 * "Regression". A word with a syllable before it is another word: "Ungleichheit" is no "Gleichheit".
 */
export const compoundPart: WordSignal = {
  name: 'compoundPart',
  worksIn: (lang) => vocabularyOf(lang).joinsWords,
  link: (local, credential, lang) => (isCompoundPart(local.stem, credential.stem, lang) ? 1 : 0),
}

export function isCompoundPart(one: string, other: string, lang: string): boolean {
  if (!vocabularyOf(lang).joinsWords || one === other) return false
  return isPart(one, other, lang) || isPart(other, one, lang)
}

function isPart(long: string, short: string, lang: string): boolean {
  if (short.length < shortest || short.length >= long.length) return false
  if (isAtEdge(long, short, lang)) return true
  // The stemmer leaves a short word an ending that it takes from a joined one: "Rechnung", "Kostenrechn-".
  return /[ui]ng$/.test(short) && isAtEdge(long, short.slice(0, -3), lang)
}

function isAtEdge(long: string, part: string, lang: string): boolean {
  if (part.length < shortest) return false
  return long.startsWith(part) || (long.endsWith(part) && !isSyllable(long.slice(0, -part.length), lang))
}

function isSyllable(front: string, lang: string): boolean {
  return syllablesBefore[lang]?.has(front) === true
}

/** Shorter ends are endings and chance: "-ung", "Art" in "Fahrtart". */
const shortest = 5

/** What makes another word of the one it stands before, and is no word that is joined. */
const syllablesBefore: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set('un miss ver be ent er zer ge an auf aus ab ein um vor nach zu'.split(' ')),
  nl: new Set('on wan mis ver be ont her ge aan af uit in om op voor na toe'.split(' ')),
}
