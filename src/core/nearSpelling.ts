import { editsApart } from './editsApart.ts'
import { marksIn, soughtIn, type Sought } from './finding.ts'
import { spellings, transliterate } from './recognition/identity/transliterate.ts'

/** Where fewer than so many are found as typed, similar spellings are offered, in a group of their own. */
export const fewFound = 5

/** A word as it may be looked for though it is written otherwise. */
export interface SpeltWord {
  /** In plain letters, its parts apart: `montavon rey`. */
  readonly word: string
  /** How it is written without marks and signs: `muller` and `mueller`. None with a figure in it: a number is itself or another. */
  readonly ways: readonly Way[]
}

export interface Way {
  readonly letters: string
  /** One of thirty bits for each letter that is in it: most words are told apart by these alone. */
  readonly bits: number
}

/** How near a text is to what was typed. */
export interface Near {
  /** The more, the further: two for each letter amiss, one more where the beginning alone is near. */
  readonly apart: number
  /** What would have to be typed to find it, in plain letters: the words as typed where it holds them. */
  readonly words: readonly string[]
}

/** More words than a name or a title that somebody types from memory has. */
const mostAsked = 8

/** The words of a text; one written in parts, as `Montavon-Rey` is, also as one and as its parts. */
export function speltWords(text: string): readonly SpeltWord[] {
  return piecesOf(text).flatMap((piece) => [piece, ...partsOf(piece)].map(speltWord).filter(({ word }) => word !== ''))
}

/** The pieces of a text between blanks, and the parts of a piece. */
export const piecesOf = (text: string): readonly string[] => text.split(/\s+/)
export function partsOf(piece: string): readonly string[] {
  const parts = piece.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return parts.length > 1 ? parts : []
}

/** What may be heard as one word: a word with the one or two short ones before it, as `van-den-Berg`. */
export function joinedParticles(name: string): readonly string[] {
  const pieces = piecesOf(name)
  return [1, 2].flatMap((before) =>
    pieces.slice(before).flatMap((piece, at) => {
      const short = pieces.slice(at, at + before)
      return short.every(({ length }) => length <= longestParticle) ? [`${short.join('-')}-${piece}`] : []
    }),
  )
}

const longestParticle = 3

export function speltWord(piece: string): SpeltWord {
  const word = soughtIn(piece).trim()
  if (/\p{N}/u.test(word)) return { word, ways: [] }
  const plain = word.replaceAll(' ', '')
  const marked = /^[a-zA-Z\P{L}]*$/u.test(piece) && !/\p{M}/u.test(piece) ? [] : waysOf(piece)
  const written = [...new Set([plain, ...marked])].filter((letters) => letters !== '')
  return { word, ways: written.map((letters) => ({ letters, bits: bitsOf(letters) })) }
}

/** The spellings of other scripts differ from each other more than those of Latin letters, which are two. */
function waysOf(piece: string): readonly string[] {
  const tables = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(piece) ? spellings : (['icao'] as const)
  return tables.map((one) => transliterate(piece, one).replaceAll(' ', ''))
}

function bitsOf(letters: string): number {
  let bits = 0
  for (let at = 0; at < letters.length; at += 1) bits |= 1 << (letters.charCodeAt(at) % 30)
  return bits
}

/** Whether at most so many are set, of two. */
export function areFew(bits: number, most: number): boolean {
  const one = bits === 0 || most === 0 ? bits : bits & (bits - 1)
  return (one === 0 || most < 2 ? one : one & (one - 1)) === 0
}

/**
 * The ways in which a text may be asked for: word by word as typed, and with two neighbours as one word or a word in its parts, for
 * who hears a name does not hear its hyphen.
 */
export function askedWays(asked: string): readonly (readonly SpeltWord[])[] {
  const pieces = piecesOf(asked).filter((piece) => soughtIn(piece).trim() !== '')
  if (pieces.length === 0 || pieces.length > mostAsked) return []
  const joined = pieces.slice(1).map((piece, at) => pieces.toSpliced(at, 2, `${pieces[at] ?? ''}-${piece}`))
  const parted = pieces.flatMap((piece, at) => {
    const parts = partsOf(piece)
    return parts.length > 0 ? [pieces.toSpliced(at, 1, ...parts)] : []
  })
  const words = new Map<string, SpeltWord>()
  const wordOf = (piece: string) => {
    const known = words.get(piece) ?? speltWord(piece)
    words.set(piece, known)
    return known
  }
  return [pieces, ...joined, ...parted].map((way) => way.map(wordOf))
}

/**
 * How near a word is to one that was typed: null where it is another. A word of four letters may have one amiss, of eight two;
 * the first letters of a longer word, six of them or more, one. Words of fewer letters are never near.
 */
export function nearness(asked: SpeltWord, known: SpeltWord): number | null {
  const least = Math.min(...asked.ways.flatMap((one) => known.ways.map((other) => waysApart(one, other))))
  return least === Infinity ? null : least
}

/** The same of one way of writing each; Infinity where they are others. */
export function waysApart(asked: Way, known: Way): number {
  if (!isLongEnough(asked) || !isLongEnough(known)) return Infinity
  const whole = wholeApart(asked, known) * 2
  return whole > 1 ? Math.min(whole, begunApart(asked, known) * 2 + 1) : whole
}

/** Whether anything could be near it. */
export const mayBeNear = ({ ways }: SpeltWord): boolean => ways.some(isLongEnough)

export const isLongEnough = ({ letters }: Way): boolean => letters.length >= 4

/** How many letters may be amiss in words of which the shorter has this length. */
export const mostAmiss = (length: number): number => (length < 8 ? 1 : 2)

function wholeApart(one: Way, other: Way): number {
  const most = mostAmiss(Math.min(one.letters.length, other.letters.length))
  if (!areFew(one.bits & ~other.bits, most) || !areFew(other.bits & ~one.bits, most)) return Infinity
  return editsApart(one.letters, other.letters, most)
}

const shortestNearBeginning = 6

/** The letters of one are the first of the other, or nearly; the first of all is never another, or half of a list would begin so. */
function begunApart({ letters, bits }: Way, other: Way): number {
  const { length } = letters
  if (
    other.letters.length <= length ||
    letters.charCodeAt(0) !== other.letters.charCodeAt(0) ||
    !areFew(bits & ~other.bits, 1)
  )
    return Infinity
  if (other.letters.startsWith(letters)) return 0
  if (length < shortestNearBeginning) return Infinity
  const isNear = [length - 1, length, length + 1].some(
    (end) => editsApart(letters, other.letters.slice(0, end), 1) === 1,
  )
  return isNear ? 1 : Infinity
}

/** The word of a text that is nearest to one that was typed. */
type NearWord = (asked: SpeltWord) => Nearest | null

interface Nearest {
  readonly apart: number
  readonly word: string
}

/**
 * How near a text is that holds each word in one of the ways it is asked for, as the beginning of one of its own or nearly; null
 * where it does not, or holds all of them as typed.
 */
export function nearText(ways: readonly (readonly SpeltWord[])[], sought: Sought, nearWord: NearWord): Near | null {
  let best: Near | null = null
  for (const [nth, words] of ways.entries()) {
    const near = nearWords(words, sought, nearWord)
    // Held as typed: nothing is spelled otherwise.
    if (nth === 0 && near?.words.every((word, at) => word === words[at]?.word) === true) return null
    if (near !== null && near.apart < (best?.apart ?? Infinity)) best = near
  }
  return best
}

function nearWords(asked: readonly SpeltWord[], sought: Sought, nearWord: NearWord): Near | null {
  let apart = 0
  const words: string[] = []
  for (const one of asked) {
    const near = sought.includes(` ${one.word}`) ? { apart: 0, word: one.word } : nearWord(one)
    if (near === null) return null
    apart += near.apart
    words.push(near.word)
  }
  return { apart, words }
}

/** How near texts are that are not many. */
export function nearIn(asked: string, ...texts: readonly (string | undefined)[]): Near | null {
  const ways = askedWays(asked)
  const known = texts.filter((text) => text !== undefined).flatMap(speltWords)
  return nearText(ways, soughtIn(...texts), (word) => nearestOf(known, (one) => nearness(word, one)))
}

/** The nearest of words, the first of equally near ones; `apartOf` says how far one is, null or undefined where it is another. */
export function nearestOf<Word extends { readonly word: string }>(
  words: readonly Word[],
  apartOf: (word: Word) => number | null | undefined,
): Nearest | null {
  let best: Nearest | null = null
  for (const one of words) {
    const apart = apartOf(one) ?? Infinity
    if (apart < (best?.apart ?? Infinity)) best = { apart, word: one.word }
  }
  return best
}

/** The spellings that are offered in place of what was typed into a filter. */
const mostOffered = 5
/** Items that are looked at for one of them: thousands may hold a word, and the first tells how it is written. */
const mostTried = 20

/**
 * What a filter could ask for instead: of items that are near, the nearest first, the words that were meant as they stand in the
 * item's texts, each once; `fits` leaves out what the filter would not find.
 */
export function spellingsOf<Item extends Near>(
  near: readonly Item[],
  textsOf: (item: Item) => readonly string[],
  fits: (spelling: string, item: Item) => boolean,
): string[] {
  const offered = new Map<string, string>()
  const tried = new Map<string, number>()
  for (const item of near) {
    if (offered.size === mostOffered) break
    const meant = item.words.join(' ')
    const times = tried.get(meant) ?? 0
    if (offered.has(meant) || times === mostTried) continue
    tried.set(meant, times + 1)
    const texts = textsOf(item)
    const spelling = item.words.map((word) => asWritten(word, texts)).join(' ')
    if (fits(spelling, item)) offered.set(meant, spelling)
  }
  return [...offered.values()]
}

function asWritten(word: string, texts: readonly string[]): string {
  const written = texts.flatMap((text) =>
    marksIn(text, word.replaceAll(' ', '-')).map(({ start, end }) => text.slice(start, end)),
  )
  return written.find((one) => soughtIn(one).trim() === word) ?? word
}
