import { formOf } from '../text.ts'
import { transcriptOf } from '../transcript.ts'
import { vocabularyOf } from '../vocabulary.ts'
import type { WordMeaning } from '../meaning/meaning.ts'
import { dictionaryForms } from '../meaning/dictionaryForms.ts'
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
  /** By a word as written, and once more where it is the last of a text; null for one that carries nothing. */
  const words = new Map<string, RankWord | null>()
  let count = 0
  const stemIds = new Map<string, number>()
  const beginningIds = new Map<string, number>()

  function numberOf(written: string, isLast: boolean): string | null {
    if (/^\p{N}+$/u.test(written)) return `#${written}`
    const roman = romanNumerals.get(written)
    if (roman !== undefined && (written.length > 1 || isLast)) return `#${String(roman)}`
    const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(written)?.[1] ?? transcript.numerals.get(written)
    return ordinal === undefined ? null : `#${String(ordinal)}`
  }

  function wordOf(written: string, number: string | null): RankWord {
    const full = transcript.abbreviations.get(written) ?? written
    const stem = number ?? vocabulary.stem(full)
    const row = ours?.rowOf(full) ?? -1
    const beginning = number ?? full.slice(0, beginningLength)
    const word: RankWord = {
      id: count,
      written,
      full,
      stem,
      stemId: idIn(stemIds, stem),
      beginning,
      beginningId: idIn(beginningIds, beginning),
      isNumber: number !== null,
      isStop: number === null && vocabulary.stopWords.has(written),
      level: transcript.levels.get(full) ?? 0,
      everyday: everyday.has(stem),
      isVerb:
        vocabulary.verbs.has(written) || ours?.isVerb(full) === true || (lang === 'en' && written.endsWith('ing')),
      headsOutcomes: vocabulary.verbs.has(written) && !written.endsWith('ing'),
      row,
      rareEverywhere: row === -1 ? 1 : row / (row + halfway),
      forms: ours === null ? [] : dictionaryForms(full),
    }
    count += 1
    return word
  }

  function read(written: string, isLast: boolean): RankWord | null {
    const number = numberOf(written, isLast)
    return number === null && transcript.smallWords.has(written) ? null : wordOf(written, number)
  }

  return {
    meaning: ours,
    read: (text, frame) => {
      const found = written(text)
      const all: RankWord[] = []
      found.forEach((form, place) => {
        const isLast = place === found.length - 1
        const key = isLast && form.length === 1 ? `${form} last` : form
        let word = words.get(key)
        if (word === undefined) words.set(key, (word = read(form, isLast)))
        if (word !== null && (frame === 'kept' || !word.isStop)) all.push(word)
      })
      return all
    },
  }
}

function idIn(ids: Map<string, number>, key: string): number {
  const known = ids.get(key)
  if (known !== undefined) return known
  ids.set(key, ids.size)
  return ids.size - 1
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
