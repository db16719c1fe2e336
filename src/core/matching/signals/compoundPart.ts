import type { Term } from '../text.ts'
import { vocabularyOf } from '../vocabulary.ts'
import type { WordSignal } from './signal.ts'

/**
 * In a language that joins words, the joined word and its first or last part: "Regressionsmodell" is a "Modell", about
 * "Regression". A word with a syllable before it is another word: "Ungleichheit" is no "Gleichheit".
 */
export const compoundPart: WordSignal = {
  name: 'compoundPart',
  link: (local, credential, lang) => {
    if (!vocabularyOf(lang).joinsWords || local.stem === credential.stem) return 0
    // A stem of a short word keeps an ending that it loses in a joined one, so each is asked both ways.
    const [one, other] = [formsOf(local), formsOf(credential)]
    const holds = one.some((form) => other.some((part) => isPart(form, part, lang) || isPart(part, form, lang)))
    return holds ? 1 : 0
  },
}

function formsOf({ stem, word }: Term): readonly string[] {
  return stem === word ? [stem] : [stem, word]
}

function isPart(long: string, short: string, lang: string): boolean {
  if (short.length < shortest || short.length >= long.length) return false
  if (long.startsWith(short)) return true
  return long.endsWith(short) && syllablesBefore[lang]?.has(long.slice(0, -short.length)) !== true
}

/** Shorter ends are endings and chance: "-ung", "Art" in "Fahrtart". */
const shortest = 5

/** What makes another word of the one it stands before, and is no word that is joined. */
const syllablesBefore: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set('un miss ver be ent er zer ge an auf aus ab ein um vor nach zu'.split(' ')),
  nl: new Set('on wan mis ver be ont her ge aan af uit in om op voor na toe'.split(' ')),
}
