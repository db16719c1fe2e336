import { compareText } from '../compareText.ts'
import type { CatalogueTexts } from './catalogueTexts.ts'
import type { RankWord } from './rankWord.ts'
import { isSubsequence } from './similarity.ts'

/**
 * Opens the words of a title that neither the catalogue nor the table of meaning knows: registrars leave out vowels, and a
 * consonant here and there ("Intrprsnl Spkng", "Survey of Accnting"). A word of the catalogue's titles with the same consonants stands for it;
 * else one whose consonants go on, or that has a few more between: the shortest, and of these the one that most titles hold.
 */
export function shortFormsOf({ lexicon, titleRarity, rarity }: Opened): (title: string) => string {
  let known: readonly Skeleton[] | null = null
  const skeletons = () => (known ??= skeletonsIn(lexicon, titleRarity))
  const opened = (word: RankWord): string | null => {
    if (rarity(word) < 1 || word.row !== -1 || word.full !== word.written || word.isNumber || word.isStop) return null
    const letters = consonantsOf(word.written)
    if (letters.length < leastConsonants) return null
    // A plain beginning meets all words that go on from it.
    if (skeletons().some(({ full }) => full.startsWith(word.written))) return null
    for (const meets of ways) {
      const [best] = skeletons()
        .filter((one) => meets(letters, one.letters))
        .toSorted((a, b) => a.letters.length - b.letters.length || a.rarity - b.rarity || compareText(a.full, b.full))
      if (best !== undefined) return best.full
    }
    return null
  }
  return (title) => {
    // Without a table of meaning a word that the catalogue lacks may be a word of its own.
    if (lexicon.meaning === null) return title
    const forms = new Map(lexicon.read(title, 'kept').map((word) => [word.written, opened(word)]))
    if ([...forms.values()].every((form) => form === null)) return title
    return title.replace(/[\p{L}\p{M}]+/gu, (form) => forms.get(form.toLowerCase()) ?? form)
  }
}

type Opened = Pick<CatalogueTexts, 'lexicon' | 'titleRarity' | 'rarity'>

interface Skeleton {
  readonly full: string
  readonly letters: string
  readonly rarity: number
}

/** Fewer stand in too many words. */
const leastConsonants = 4
/** Of the consonants of a word so many at least must be left. */
const leastLeft = 0.7

/** Surest first. */
const ways: readonly ((short: string, whole: string) => boolean)[] = [
  (short, whole) => short === whole,
  (short, whole) => whole.startsWith(short),
  (short, whole) =>
    whole.startsWith(short.charAt(0)) &&
    short.at(-1) === whole.at(-1) &&
    short.length >= leastLeft * whole.length &&
    isSubsequence(short, whole),
]

/** Of each word that a title of the catalogue holds. */
function skeletonsIn(lexicon: Opened['lexicon'], titleRarity: Opened['titleRarity']): Skeleton[] {
  return Array.from({ length: lexicon.size() }, (_, id) => lexicon.word(id)).flatMap((word) => {
    const rare = titleRarity(word)
    return rare === 1 || word.isNumber ? [] : [{ full: word.full, letters: consonantsOf(word.full), rarity: rare }]
  })
}

/** The first letter and the consonants behind it, without marks. */
function consonantsOf(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
  return plain.slice(0, 1) + plain.slice(1).replace(/[aeiou]/g, '')
}
