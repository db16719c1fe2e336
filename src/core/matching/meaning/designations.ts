import { vocabularyOf } from '../vocabulary.ts'
import { wordSet } from '../vocabulary/words.ts'

/** A number that names one of a kind and counts nothing: "type 2 diabetes", "ISO 9001", "Article 6". */
export interface Designation {
  /** The stem of the word before it. */
  readonly kind: string
  readonly number: string
  /** Where the word and its number stand. */
  readonly start: number
  readonly end: number
}

/** All numbers of a text that name one of a kind, in its order. */
export function designationsIn(value: string, lang: string): Designation[] {
  const words = designating[lang]
  if (words === undefined) return []
  const { stem } = vocabularyOf(lang)
  return [...value.matchAll(numbered)].flatMap((match) => {
    const [whole, written = '', number = ''] = match
    const word = written.toLowerCase()
    if (!words.has(word)) return []
    return [{ kind: stem(word), number: spelt[number] ?? number, start: match.index, end: match.index + whole.length }]
  })
}

/** Whether the number at `start` names one of a kind. */
export function isDesignation(value: string, lang: string, start: number): boolean {
  return designationsIn(value, lang).some((one) => one.start < start && start < one.end)
}

/** "Type 2", "type-2", "type II": the number as it is written is short, or part of a standard's. */
const numbered =
  /(?<![\p{L}\p{N}])(\p{L}+)[\s-](\d{1,5}|I{1,3}|IV|VI{0,3}|one|two|three|eins|zwei|drei|un|deux|trois)(?![\p{L}\p{N}])/gu

const spelt: Readonly<Record<string, string>> = {
  ...{ I: '1', II: '2', III: '3', IV: '4', V: '5', VI: '6', VII: '7', VIII: '8' },
  ...{ one: '1', two: '2', three: '3', eins: '1', zwei: '2', drei: '3', un: '1', deux: '2', trois: '3' },
}

/** What is numbered so that another number is another thing; levels and grades, of which a higher one holds the lower, are not. */
const designating: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(`type iso iec din en ieee rfc ansi article section chapter category phase schedule annex appendix rule regulation
    basel solvency ifrs ias hepatitis factor war paragraph`),
  de: wordSet(
    'typ iso iec din en ieee artikel abschnitt kapitel kategorie phase anhang basel solvency ifrs ias hepatitis',
  ),
  fr: wordSet('type iso iec din ieee article section chapitre catégorie phase annexe bâle solvabilité ifrs ias'),
}
