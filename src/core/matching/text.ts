import { cutUnspaced } from './unspaced.ts'
import { rankOf, type VerbClass } from './bloom.ts'
import { frameEnd } from './meaning/frame.ts'
import { readBare } from './meaning/bareText.ts'
import type { Span } from './comparison.ts'
import { vocabularyOf, type Vocabulary } from './vocabulary.ts'

/** A word that carries content; where it stands is in UTF-16 units of the text as it is compared. */
export interface Term {
  readonly stem: string
  /** In lower case. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** One of the words that outcomes of every subject use. */
  readonly everyday: boolean
}

export interface OutcomeVerb {
  readonly word: string
  readonly verbClass: VerbClass
}

/** A text as the comparison sees it. Verbs are apart: what is done is judged beside, what it is done to is matched. */
export interface ReadText {
  readonly lang: string
  /** As it came. */
  readonly stated: string
  /** As it is compared: with spaces where a label stands ("LO1:"). */
  readonly value: string
  /** Where that stands in the text as it came; null where every place is the same. */
  readonly places: readonly number[] | null
  readonly terms: readonly Term[]
  /** The enumerated parts of the text, each by the stems of its words: "bias, confounding and effect modification" has three. */
  readonly parts: readonly ReadonlySet<string>[]
  /** The verb of the highest class. */
  readonly verb: OutcomeVerb | null
  readonly negations: readonly string[]
}

export function readText(stated: string, lang: string): ReadText {
  const { value, places } = readBare(stated, lang)
  const vocabulary = vocabularyOf(lang)
  const terms: Term[] = []
  const verbs: OutcomeVerb[] = []
  const parts = [new Set<string>()]
  const negations: string[] = []
  let before: Word | null = null
  const from = frameEnd(value, lang)
  for (const word of comparedWords(value)) {
    if (word.start < from) continue
    const verbClass = vocabulary.verbs.get(word.form)
    const stops = vocabulary.stopWords.has(word.form)
    if (vocabulary.negations.has(word.form)) negations.push(word.form)
    else if (verbClass !== undefined && standsAsVerb(value, before, word, verbs[0], vocabulary)) {
      verbs.push({ word: word.form, verbClass })
    } else if (!stops) {
      const term = termOf(word, vocabulary)
      terms.push(term)
      parts.at(-1)?.add(term.stem)
    }
    if (endsPart(value, word, vocabulary)) parts.push(new Set())
    // What frames the outcome ("learners are able to") is passed over, so that its verb still stands first.
    if (!stops || before !== null) before = word
  }
  return {
    lang,
    stated,
    value,
    places,
    terms,
    parts: parts.filter(({ size }) => size > 0),
    verb: highest(verbs),
    negations,
  }
}

/** A stretch of the text as it is compared, in the text as it came. */
export function statedSpan({ places }: Pick<ReadText, 'places'>, { start, end }: Span): Span {
  return places === null ? { start, end } : { start: places[start] ?? 0, end: places[end] ?? 0 }
}

/** Gives the stems of all content words, verbs too; a sentence that is said again says nothing new and is left out. */
export type Stemmer = (values: readonly string[]) => string[]

export function createStemmer(lang: string): Stemmer {
  const { stem, stopWords } = vocabularyOf(lang)
  return (values) => distinctSentences(values).flatMap(({ form }) => (stopWords.has(form) ? [] : [stem(form)]))
}

function distinctSentences(values: readonly string[]): Word[] {
  const sentences = new Map<string, readonly Word[]>()
  for (const sentence of values.flatMap((value) => value.split(/[.!?;\n]+(?=\s|$)/))) {
    const words = comparedWords(sentence)
    sentences.set(words.map(({ form }) => form).join(' '), words)
  }
  return [...sentences.values()].flat()
}

export interface Word {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** Letters and digits, with the signs that belong to names such as C++ and C#, and those that only say where a word may break. */
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[\u00ad\u200b\u2060\ufeff]+(?=[\p{L}\p{N}]))*(?:\+\+|#)?/gu

export function wordsOf(value: string): readonly Word[] {
  if (value === last.value) return last.words
  const words: Word[] = []
  for (const match of value.matchAll(wordPattern)) {
    words.push({ form: formOf(match[0]), start: match.index, end: match.index + match[0].length })
  }
  last = { value, words }
  return words
}

/** A text is asked for its words by one reader after the other. */
let last: { readonly value: string; readonly words: readonly Word[] } = { value: '', words: [] }

/** Words as they are compared: those of a script without spaces cut into pairs of characters. */
function comparedWords(value: string): readonly Word[] {
  return wordsOf(value).flatMap((word) => {
    const pieces = cutUnspaced(value.slice(word.start, word.end))
    if (pieces.length === 1) return [word]
    return pieces.map((piece) => {
      const start = word.start + piece.start
      return { form: formOf(piece.value), start, end: start + piece.value.length }
    })
  })
}

/** A part ends with a comma or a new clause, or before what "and" and "or" join. */
function endsPart(value: string, { form, end }: Word, { joiningWords }: Vocabulary): boolean {
  if (joiningWords.has(form)) return true
  partEnd.lastIndex = end
  return partEnd.test(value)
}

const partEnd = /\s*[,.:;•(]|\s+[-–—&]\s/y

/** In lower case, with those letters alike that change when a text is set in capitals and back. */
export function formOf(word: string): string {
  // Most words are plain, and a catalogue has millions of them.
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase()
  const letters = word.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
  const plain = /[\ufb00-\ufb06]/.test(letters) ? letters.normalize('NFKC') : letters.normalize('NFC')
  return plain.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')
}

function termOf({ form, start, end }: Word, vocabulary: Vocabulary): Term {
  const stem = vocabulary.stem(form)
  return { stem, word: form, start, end, everyday: everydayStems(vocabulary).has(stem) }
}

/**
 * Whether a word of the verb table is a verb here: in English only at the start, after a new clause, a comma or a
 * joining word; elsewhere "test" and "plan" are things, as is the "design of" something. A joined verb has the form of
 * the first one.
 */
function standsAsVerb(
  value: string,
  before: Word | null,
  word: Word,
  first: OutcomeVerb | undefined,
  { verbsStand }: Vocabulary,
): boolean {
  if (verbsStand === 'anywhere') return true
  if (/^\s+of\s/i.test(value.slice(word.end))) return false
  if (before === null) return true
  const between = value.slice(before.end, word.start)
  if (/[.:;•]|\s[-–—]\s/.test(between)) return true
  const joined = verbLeads.has(before.form) || /[,&]/.test(between)
  return joined && first !== undefined && endingOf(first.word) === endingOf(word.form)
}

/** Only English verbs are told by their place. */
const verbLeads = new Set(['and', 'or', 'to', 'can', 'will', 'then', 'also'])

function endingOf(verb: string): string {
  return /[^s]s$/.test(verb) ? 's' : verb.endsWith('ing') ? 'ing' : ''
}

function highest(verbs: readonly OutcomeVerb[]): OutcomeVerb | null {
  return verbs.reduce<OutcomeVerb | null>(
    (top, verb) => (top === null || rankOf(verb.verbClass) > rankOf(top.verbClass) ? verb : top),
    null,
  )
}

/** Worked out once a vocabulary, on its first use. */
const stemsByVocabulary = new WeakMap<Vocabulary, ReadonlySet<string>>()

function everydayStems(vocabulary: Vocabulary): ReadonlySet<string> {
  const known = stemsByVocabulary.get(vocabulary)
  if (known !== undefined) return known
  const stems = new Set([...vocabulary.everydayWords].map(vocabulary.stem))
  stemsByVocabulary.set(vocabulary, stems)
  return stems
}
