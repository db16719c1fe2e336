import { readText, wordsOf, type ReadText, type Word } from '../text.ts'
import { vocabularyOf, type Vocabulary } from '../vocabulary.ts'
import { cognateOf } from './cognates.ts'
import { compoundParts } from './compounds.ts'
import { frameEnd } from './frame.ts'
import { keptByText } from './keptByText.ts'
import { countsOnly } from './quantity.ts'
import { termsOf, type Concept } from './termTable.ts'
import { wordInEnglish } from './toldInEnglish.ts'
import { directionOfWords, vectorOf } from './wordVectors.ts'

/** What a word or phrase can mean, wherever it stands. */
export interface Sense {
  readonly stems: readonly string[]
  /** The stems, with a space between. */
  readonly key: string
  readonly concepts: readonly Concept[]
  /** Stems of English words that say it, as far as they are known. */
  readonly english: readonly string[]
  readonly vector: Float32Array | null
}

/** A word or phrase of a text with what it can mean. */
export interface Unit extends Sense {
  readonly start: number
  readonly end: number
  /** The same object for the same words of a language: what was found of it holds wherever it stands again. */
  readonly sense: Sense
  /** 0…1: what it says of its subject. A verb and a word of every subject say little. */
  readonly weight: number
}

/** A text by what it means, as far as the tables know its words. */
export interface Gist {
  readonly read: ReadText
  readonly units: readonly Unit[]
}

/** In each language: some 150 modules. */
const mostKnown = 1500

/** A text that is asked for again is not read again. */
export const gistOf = keptByText(mostKnown, readGist)

type ByLanguage<Known> = Map<string, Map<string, Known>>

/** One map a language: a key put together of language and text would be made anew for every question. */
function knownIn<Known>(all: ByLanguage<Known>, lang: string): Map<string, Known> {
  let known = all.get(lang)
  if (known === undefined) all.set(lang, (known = new Map<string, Known>()))
  return known
}

function readGist(stated: string, lang: string): Gist {
  const read = readText(stated, lang)
  const { value } = read
  const vocabulary = vocabularyOf(lang)
  const from = frameEnd(value, lang)
  const words = saidOnce(value).filter(
    ({ form, start }) =>
      start >= from && !vocabulary.stopWords.has(form) && !vocabulary.negations.has(form) && !/^\d+$/.test(form),
  )
  const stems = words.map(({ form }) => vocabulary.stem(form))
  const { byPhrase, beginnings, longest } = termsOf(lang)
  const things = new Set(read.terms.map(({ start }) => start))
  const units: Unit[] = []
  for (let at = 0; at < words.length;) {
    const length = longestTerm(at)
    const phrase = words.slice(at, at + length)
    const isVerb = phrase.every(({ start }) => !things.has(start))
    units.push(unitOf(phrase, isVerb, lang, vocabulary))
    at += length
  }
  return { read, units }

  function longestTerm(at: number): number {
    if (!beginnings.has(stems[at] ?? '')) return 1
    for (let length = Math.min(longest, words.length - at); length > 1; length--) {
      const key = stems.slice(at, at + length).join(' ')
      if (byPhrase.has(key) && isPhrase(words.slice(at, at + length))) return length
    }
    return 1
  }

  /** Nothing but small words may stand between the words of a phrase, and none that begins another part. */
  function isPhrase(phrase: readonly Word[]): boolean {
    return phrase.every(({ start }, place) => {
      const before = phrase[place - 1]
      if (before === undefined) return true
      const between = value.slice(before.end, start)
      return /^[\s'’\-\p{L}]*$/u.test(between) && !/(?:^|\s)(?:and|or|und|oder|sowie|et|ou)\s/iu.test(between)
    })
  }
}

/** The words of a text without sentences that it says again: they say nothing new. */
function saidOnce(value: string): Word[] {
  const said = new Set<string>()
  const ends = [...value.matchAll(/[.!?;]+(?=\s|$)/g)].map(({ index }) => index)
  const words = wordsOf(value)
  return [...ends, value.length].flatMap((end, place) => {
    const from = ends[place - 1] ?? 0
    const sentence = words.filter(({ start }) => start >= from && start < end)
    const key = sentence.map(({ form }) => form).join(' ')
    if (said.has(key)) return []
    said.add(key)
    return sentence
  })
}

function unitOf(words: readonly Word[], isVerb: boolean, lang: string, vocabulary: Vocabulary): Unit {
  const [first, ...others] = words
  const form = others.reduce((phrase, word) => `${phrase} ${word.form}`, first?.form ?? '')
  const known = knownIn(senses, lang)
  let sense = known.get(form)
  if (sense === undefined) {
    if (known.size >= mostSenses) known.clear()
    known.set(form, (sense = senseOf(words, form, lang, vocabulary)))
  }
  return {
    ...sense,
    sense,
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    weight: countsOnly(form, lang) ? doingWeight : weightOf({ form, isVerb }, sense.stems, sense.concepts, vocabulary),
  }
}

const senses: ByLanguage<Sense> = new Map()
/** In each language: words of some thousand outcomes. */
const mostSenses = 10_000

function senseOf(words: readonly Word[], form: string, lang: string, vocabulary: Vocabulary): Sense {
  const stems = words.map((word) => vocabulary.stem(word.form))
  const key = stems.join(' ')
  const concepts = conceptsOf(form, key, lang, vocabulary)
  const english =
    lang === 'en'
      ? stems
      : concepts.length === 0 && words.length === 1
        ? englishStemsOf(form, lang)
        : concepts.flatMap(({ englishStems }) => englishStems)
  const known = english.flatMap((stem) => vectorOf(stem) ?? [])
  return { stems, key, concepts, english, vector: directionOfWords(known) }
}

/** Of a word that no term tells: by the glossary, or by an English word of the same origin. */
function englishStemsOf(form: string, lang: string): readonly string[] {
  const told = wordInEnglish(form, lang) ?? ''
  if (told !== '') {
    const { stem, stopWords } = vocabularyOf('en')
    return told.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word === '' || stopWords.has(word) ? [] : [stem(word)]))
  }
  const cognate = cognateOf(form, lang)
  return cognate === null ? [] : [cognate]
}

function conceptsOf(form: string, key: string, lang: string, vocabulary: Vocabulary): readonly Concept[] {
  const { byPhrase } = termsOf(lang)
  const whole = byPhrase.get(key)
  if (whole !== undefined) return whole
  if (!vocabulary.joinsWords) return []
  const parts = compoundParts(form, (part) => byPhrase.has(vocabulary.stem(part)))
  return parts.flatMap((part) => byPhrase.get(vocabulary.stem(part)) ?? [])
}

const doingWeight = 0.3
const generalWeight = 0.5
const everydayWeight = 0.35

function weightOf(word: Said, stems: readonly string[], concepts: readonly Concept[], vocabulary: Vocabulary): number {
  if (word.isVerb) return doingWeight
  if (stems.length === 1 && vocabulary.everydayWords.has(word.form)) return everydayWeight
  if (concepts.length === 0) return 1
  // A word that can be of every subject says no more than one that always is.
  return Math.min(
    ...concepts.map(({ subject }) =>
      subject === 'doing' ? everydayWeight : subject === 'general' ? generalWeight : 1,
    ),
  )
}

interface Said {
  readonly form: string
  /** Told by its place or form, as `readText` does. */
  readonly isVerb: boolean
}
