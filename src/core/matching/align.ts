import type { LanguageIndex } from './corpus.ts'
import { makeRoom } from './makeRoom.ts'
import { workedOutOnce } from './meaning/workedOutOnce.ts'
import { objections, wordSignals } from './signals.ts'
import type { MatchReason } from './comparison.ts'
import type { Stemmed } from './signals/signal.ts'
import type { ReadText, Term } from './text.ts'

/** One outcome of the credential held against one local outcome, in one language. */
export interface Passage {
  readonly item: number
  readonly local: ReadText
  readonly credential: ReadText
  /** Of the local outcome's words, by weight, the share that the credential's outcome holds: 0…1. */
  readonly score: number
  /** How surely each word of the local outcome was found, by stem: 0…1. */
  readonly found: ReadonlyMap<string, number>
  /** The words that met. */
  readonly links: readonly Link[]
  readonly objections: readonly MatchReason[]
}

export interface Link {
  readonly local: Term
  readonly credential: Term
}

/** The words of an outcome by stem, each with what it weighs in this catalogue. */
export function weightsOf(text: ReadText, rarity: LanguageIndex['rarity']): ReadonlyMap<string, number> {
  return new Map(text.terms.map(({ stem, everyday }) => [stem, rarity(stem) * (everyday ? everydayWeight : 1)]))
}

/** A word of every subject says this much of what a word of one subject says. */
const everydayWeight = 0.35

export function passageOf(item: number, local: ReadText, credential: ReadText, index: LanguageIndex): Passage {
  const weights = weightsOf(local, index.rarity)
  const { found, links } = wordsFound(local, credential)
  return {
    item,
    local,
    credential,
    score: shareFound(weights, found),
    found,
    links,
    objections: objections.map(({ against }) => against(local, credential)).filter((reason) => reason !== null),
  }
}

/** Of all the local outcome's words, by weight, and of the part that is found least, the share that another text holds. */
export function wordEvidence(
  local: ReadText,
  credential: ReadText,
  rarity: LanguageIndex['rarity'],
): { readonly share: number; readonly weakestPart: number } {
  const { stems, numbers, weights, all, parts } = weighedBy(rarity, local)
  const known = strengthsIn(credential)
  if (found.length < stems.length) found = new Float64Array(2 * stems.length)
  let most = 0
  for (let place = 0; place < stems.length; place += 1) {
    const number = numbers[place] ?? 0
    let strength = known.get(number)
    if (strength === undefined) known.set(number, (strength = strengthIn(credential, stems[place] ?? '')))
    found[place] = strength
    most = Math.max(most, strength)
  }
  // Most pairs share no word.
  if (most === 0) return noEvidence
  let weakestPart = parts.length === 0 ? 0 : Infinity
  for (const part of parts) weakestPart = Math.min(weakestPart, shareIn(part, weights))
  return { share: shareIn(all, weights), weakestPart }
}

const noEvidence = { share: 0, weakestPart: 0 }

/** How surely each word is found, until the next pair of texts is asked for. */
let found = new Float64Array(64)

function shareIn(places: readonly number[], weights: readonly number[]): number {
  let sum = 0
  let met = 0
  for (const place of places) {
    sum += weights[place] ?? 0
    met += (weights[place] ?? 0) * (found[place] ?? 0)
  }
  return sum === 0 ? 0 : met / sum
}

/** A local outcome is held against every outcome of a credential: what it weighs is the same each time. */
function weighedBy(rarity: LanguageIndex['rarity'], local: ReadText): Weighed {
  const last = lastWeighed(local)
  if (last.rarity === rarity && last.weighed !== null) return last.weighed
  const known = weightsOf(local, rarity)
  const stems = [...known.keys()]
  const all = [...stems.keys()]
  const parts = local.parts.map((part) => all.filter((place) => part.has(stems[place] ?? '')))
  last.rarity = rarity
  return (last.weighed = { stems, numbers: stems.map(numberOf), weights: [...known.values()], all, parts })
}

interface Weighed {
  readonly stems: readonly string[]
  /** Of the stems: numbers are looked up faster than texts. */
  readonly numbers: readonly number[]
  readonly weights: readonly number[]
  /** Places in `stems`, of all and of each enumerated part. */
  readonly all: readonly number[]
  readonly parts: readonly (readonly number[])[]
}

interface LastWeighed {
  rarity: LanguageIndex['rarity'] | null
  weighed: Weighed | null
}

const lastWeighed = workedOutOnce<ReadText, LastWeighed>(() => ({ rarity: null, weighed: null }))

const stemNumbers = new Map<string, number>()
/** The words of a large catalogue, as a rule. */
const mostStems = 50_000
let lastNumber = 0

/** No number is given twice, also when a stem that was forgotten gets another one. */
function numberOf(stem: string): number {
  const before = stemNumbers.get(stem)
  if (before !== undefined) return before
  if (stemNumbers.size >= mostStems) stemNumbers.clear()
  lastNumber += 1
  stemNumbers.set(stem, lastNumber)
  return lastNumber
}

/**
 * How surely a text says stems of its own language, by their number; an outcome of a credential meets the same words in
 * module after module.
 */
const strengthsIn = workedOutOnce<ReadText, Map<number, number>>(() => new Map())

function strengthIn({ terms, lang }: ReadText, stem: string): number {
  let strength = 0
  for (const term of terms) strength = Math.max(strength, linkOf({ stem }, term, lang))
  return strength
}

function wordsFound(local: ReadText, credential: ReadText) {
  const found = new Map<string, number>()
  const links: Link[] = []
  for (const one of local.terms) {
    const { strength, terms } = surest(one, credential)
    if (strength === 0) continue
    found.set(one.stem, strength)
    links.push(...terms.map((term) => ({ local: one, credential: term })))
  }
  return { found, links }
}

export function shareFound(
  weights: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
  counts: (stem: string) => boolean = () => true,
): number {
  let all = 0
  let met = 0
  for (const [stem, weight] of weights) {
    if (!counts(stem)) continue
    all += weight
    met += weight * (found.get(stem) ?? 0)
  }
  return all === 0 ? 0 : met / all
}

/** All the credential's words that say a local word as surely as any does. */
function surest(local: Stemmed, { terms, lang }: ReadText): { strength: number; terms: readonly Term[] } {
  let strength = 0
  let best: Term[] = []
  for (const term of terms) {
    const link = linkOf(local, term, lang)
    if (link === 0 || link < strength) continue
    best = link > strength ? [term] : [...best, term]
    strength = link
  }
  return { strength, terms: best }
}

function linkOf(local: Stemmed, credential: Stemmed, lang: string): number {
  let surest = 0
  for (const { signal, weight } of wordSignalsIn(lang)) {
    const link = weight * signal.link(local, credential, lang)
    if (link > surest) surest = link
  }
  return surest
}

const byLanguage = new Map<string, typeof wordSignals>()
const languagesKept = 40

function wordSignalsIn(lang: string): typeof wordSignals {
  const before = byLanguage.get(lang)
  if (before !== undefined) return before
  makeRoom(byLanguage, languagesKept)
  const working = wordSignals.filter(({ signal: { worksIn } }) => worksIn?.(lang) ?? true)
  byLanguage.set(lang, working)
  return working
}
