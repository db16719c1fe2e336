import { formOf } from '../text.ts'
import { transcriptOf } from '../transcript.ts'
import { vocabularyOf } from '../vocabulary.ts'
import type { WordMeaning } from '../meaning/meaning.ts'
import type { RankWord } from './rankWord.ts'

/** Reads the texts of one language into words; the same word is the same object. */
export interface Lexicon {
  readonly meaning: WordMeaning | null
  /** Words of content in their order; `frame` tells whether the frame of an outcome ("learners can") is dropped too. */
  readonly read: (text: string, frame: 'kept' | 'dropped') => RankWord[]
}

/** Letters of a word's beginning. */
const beginningLength = 5
/** The row of the table of meaning at which a word says half of what a rare word says. */
const halfway = 300

export function createLexicon(lang: string, meaning: WordMeaning | null): Lexicon {
  const vocabulary = vocabularyOf(lang)
  const transcript = transcriptOf(lang)
  const everyday = new Set([...vocabulary.everydayWords].map(vocabulary.stem))
  const ours = meaning?.languages.includes(lang) === true ? meaning : null
  const words = new Map<string, RankWord>()

  function numberOf(written: string, isLast: boolean): string | null {
    if (/^\p{N}+$/u.test(written)) return `#${written}`
    const roman = romanNumerals.get(written)
    if (roman !== undefined && (written.length > 1 || isLast)) return `#${String(roman)}`
    const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(written)?.[1] ?? transcript.numerals.get(written)
    return ordinal === undefined ? null : `#${String(ordinal)}`
  }

  function wordOf(written: string, number: string | null): RankWord {
    const key = number === null ? written : `${written} ${number}`
    const before = words.get(key)
    if (before !== undefined) return before
    const full = transcript.abbreviations.get(written) ?? written
    const stem = number ?? vocabulary.stem(full)
    const row = ours?.rowOf(full) ?? -1
    const word: RankWord = {
      id: words.size,
      written,
      full,
      stem,
      beginning: number ?? full.slice(0, beginningLength),
      isNumber: number !== null,
      isStop: number === null && vocabulary.stopWords.has(written),
      level: transcript.levels.get(full) ?? 0,
      everyday: everyday.has(stem),
      isVerb:
        vocabulary.verbs.has(written) || ours?.isVerb(full) === true || (lang === 'en' && written.endsWith('ing')),
      row,
      rareEverywhere: row === -1 ? 1 : row / (row + halfway),
    }
    words.set(key, word)
    return word
  }

  return {
    meaning: ours,
    read: (text, frame) => {
      const found = written(text)
      return found.flatMap((form, place) => {
        const number = numberOf(form, place === found.length - 1)
        if (number === null && transcript.smallWords.has(form)) return []
        const word = wordOf(form, number)
        return frame === 'dropped' && word.isStop ? [] : [word]
      })
    },
  }
}

/** Letters apart from digits, "Lab1" as "lab 1"; a genitive ending is none of the word. */
function written(text: string): string[] {
  const plain = formOf(text)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
  return plain.match(/[\p{L}\p{M}\p{N}]+(?:\+\+|#)?/gu) ?? []
}

const romanNumerals = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['v', 5],
  ['vi', 6],
  ['vii', 7],
  ['viii', 8],
])
