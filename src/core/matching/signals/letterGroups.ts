import { vocabularyOf } from '../vocabulary.ts'
import type { WordSignal } from './signal.ts'

/**
 * In a language without a stemmer, two words of which most groups of three letters are the same: "metody" and "metod".
 * The measure is Dice's: twice what they share by what both have; accents count for nothing.
 */
export const letterGroups: WordSignal = {
  name: 'letterGroups',
  worksIn: (lang) => !vocabularyOf(lang).stemmed,
  link: (local, credential, lang) => {
    if (vocabularyOf(lang).stemmed) return 0
    const [one, other] = [groupsOf(local.stem), groupsOf(credential.stem)]
    if (one.size < fewest || other.size < fewest) return 0
    const shared = one.intersection(other).size
    const alike = (2 * shared) / (one.size + other.size)
    return alike >= enough ? alike : 0
  },
}

/** Of a shorter word one ending more is half of it. */
const fewest = 3
/** Below this words share an ending or a beginning: "informacja", "informatyka". */
const enough = 0.65

/** A beginning is marked, so that it counts once more; an ending is not, as it is what changes. */
function groupsOf(word: string): ReadonlySet<string> {
  const letters = ` ${word.normalize('NFD').replace(/\p{M}/gu, '')}`
  return new Set(Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3)))
}
