import { formOf } from '../text.ts'
import { transcriptOf } from '../transcript.ts'
import { vocabularyOf } from '../vocabulary.ts'
import type { WordMeaning } from '../meaning/meaning.ts'
import { cutUnspaced } from '../unspaced.ts'
import { dictionaryForms } from '../meaning/dictionaryForms.ts'
import type { RankWord } from './rankWord.ts'
import type { Shelf } from './shelf.ts'

/** Reads the texts of one language into words; the same word is the same object. */
export interface Lexicon {
  readonly lang: string
  readonly meaning: WordMeaning | null
  /** How many words it knows; ids are below it. */
  readonly size: () => number
  readonly word: (id: number) => RankWord
  /** Words of content in their order; `frame` tells whether the frame of an outcome ("learners can") is dropped too. */
  readonly read: (text: string, frame: 'kept' | 'dropped') => RankWord[]
}

/** Letters of a word's beginning. */
const beginningLength = 5
/** The row of the table of meaning at which a word says half of what a rare word says. */
const halfway = 300

/** The words of a catalogue that has been read, by the ids that they got then. */
export interface KnownWords {
  /** As written; a word that is another one where it stands last has ` last` behind it. */
  readonly keys: readonly string[]
  readonly stemIds: Uint32Array
  readonly beginningIds: Uint32Array
  /** By id. */
  readonly stems: readonly string[]
  readonly beginnings: readonly string[]
}

export interface GrowingLexicon extends Lexicon {
  readonly known: () => KnownWords
}

/** What a lexicon learned from a catalogue, on its shelf; `read` is called where the catalogue is still to be read. */
export function keptLexicon(
  lang: string,
  meaning: WordMeaning | null,
  shelf: Shelf,
  read: (lexicon: Lexicon) => void,
): Lexicon {
  const made: { lexicon: GrowingLexicon | null; known: KnownWords } = { lexicon: null, known: nothingKnown }
  const fromTexts = () => {
    if (made.lexicon === null) {
      made.lexicon = createLexicon(lang, meaning, nothingKnown)
      read(made.lexicon)
      made.known = made.lexicon.known()
    }
    return made.known
  }
  const known: KnownWords = {
    keys: shelf.texts('words', () => fromTexts().keys),
    stemIds: shelf.numbers('wordStems', 'u32', () => fromTexts().stemIds),
    beginningIds: shelf.numbers('wordBeginnings', 'u32', () => fromTexts().beginningIds),
    stems: shelf.texts('stems', () => fromTexts().stems),
    beginnings: shelf.texts('beginnings', () => fromTexts().beginnings),
  }
  return made.lexicon ?? createLexicon(lang, meaning, known)
}

export const nothingKnown: KnownWords = {
  keys: [],
  stemIds: new Uint32Array(),
  beginningIds: new Uint32Array(),
  stems: [],
  beginnings: [],
}

const lastMark = ' last'

export function createLexicon(lang: string, meaning: WordMeaning | null, before: KnownWords): GrowingLexicon {
  const vocabulary = vocabularyOf(lang)
  const transcript = transcriptOf(lang)
  const everyday = new Set([...vocabulary.everydayWords].map(vocabulary.stem))
  const ours = meaning?.languages.includes(lang) === true ? meaning : null
  /** Ids by a word as written, and once more where it is the last of a text; -1 for one that carries nothing. */
  const ids = new Map(before.keys.map((key, id) => [key, id]))
  const keys = [...before.keys]
  /** A word that was read before is made when it is needed. */
  const words = Array.from<RankWord | undefined>({ length: before.keys.length })
  const stemIds = new Map(before.stems.map((stem, id) => [stem, id]))
  const beginningIds = new Map(before.beginnings.map((beginning, id) => [beginning, id]))

  function numberOf(written: string, isLast: boolean): string | null {
    if (/^\p{N}+$/u.test(written)) return `#${written}`
    const roman = romanNumerals.get(written)
    if (roman !== undefined && (written.length > 1 || isLast)) return `#${String(roman)}`
    const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(written)?.[1] ?? transcript.numerals.get(written)
    return ordinal === undefined ? null : `#${String(ordinal)}`
  }

  function wordOf(id: number, written: string, number: string | null): RankWord {
    const full = transcript.abbreviations.get(written) ?? written
    const stemId = before.stemIds[id] ?? idIn(stemIds, number ?? vocabulary.stem(full))
    const stem = before.stems[stemId] ?? number ?? vocabulary.stem(full)
    const row = ours?.rowOf(full) ?? -1
    const beginning = number ?? full.slice(0, beginningLength)
    return {
      id,
      written,
      full,
      stem,
      stemId,
      beginning,
      beginningId: before.beginningIds[id] ?? idIn(beginningIds, beginning),
      isNumber: number !== null,
      isStop: number === null && vocabulary.stopWords.has(written),
      level: transcript.levels.get(full) ?? 0,
      moduleKind: transcript.kinds.get(full) ?? null,
      everyday: everyday.has(stem),
      isVerb:
        vocabulary.verbs.has(written) || ours?.isVerb(full) === true || (lang === 'en' && written.endsWith('ing')),
      headsOutcomes: vocabulary.verbs.has(written) && !written.endsWith('ing'),
      row,
      rareEverywhere: row === -1 ? 1 : row / (row + halfway),
      forms: ours === null ? [] : dictionaryForms(full),
    }
  }

  function word(id: number): RankWord {
    const made = words[id]
    if (made !== undefined) return made
    const key = keys[id] ?? ''
    const isLast = key.endsWith(lastMark)
    const written = isLast ? key.slice(0, -lastMark.length) : key
    const stem = before.stems[before.stemIds[id] ?? -1]
    // A number's stem is the number, and no other stem begins so.
    const number = stem === undefined ? numberOf(written, isLast) : stem.startsWith('#') ? stem : null
    return (words[id] = wordOf(id, written, number))
  }

  function idOf(key: string, form: string, isLast: boolean): number {
    if (transcript.smallWords.has(form) && numberOf(form, isLast) === null) return -1
    return keys.push(key) - 1
  }

  return {
    lang,
    meaning: ours,
    size: () => keys.length,
    word,
    read: (text, frame) => {
      const found = written(text)
      const all: RankWord[] = []
      found.forEach((form, place) => {
        const isLast = place === found.length - 1
        const key = isLast && form.length === 1 ? form + lastMark : form
        let id = ids.get(key)
        if (id === undefined) ids.set(key, (id = idOf(key, form, isLast)))
        if (id === -1) return
        const one = word(id)
        if (frame === 'kept' || !one.isStop) all.push(one)
      })
      return all
    },
    known: () => ({
      keys,
      stemIds: Uint32Array.from(keys, (_, id) => word(id).stemId),
      beginningIds: Uint32Array.from(keys, (_, id) => word(id).beginningId),
      stems: [...stemIds.keys()],
      beginnings: [...beginningIds.keys()],
    }),
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
  const words = plain.match(/[\p{L}\p{M}\p{N}]+(?:\+\+|#)?/gu) ?? []
  // Most texts are plain, and a catalogue has millions of words.
  if (/^[\x20-\x7e]*$/.test(plain)) return words
  return words.flatMap((word) => cutUnspaced(word).map(({ value }) => value))
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
