import type { EncodedTexts } from '../encodedTexts.ts'
import { makeRoom } from '../makeRoom.ts'
import { cosineOf, nearnessOf, together, type SentenceVector } from '../meaning/sentenceVector.ts'
import { wholeProductsWith } from '../productsWith.ts'
import { questionsKept } from './question.ts'

/** What an encoder of sentences says of each module of a language: cosines by position, 0 where it says nothing. */
export interface SentenceNearness {
  /** Of the titles. */
  readonly title: Float64Array
  /** Of title and outcomes together. */
  readonly text: Float64Array
}

/** The vectors of the modules of one language, ready to be asked. */
export interface SentenceVectors {
  /** Null where a text of the credential has no vector. */
  readonly ask: (vectorOf: VectorOf, credential: EncodedTexts) => SentenceNearness | null
}

/** Of a module or a credential in one language: its title, and title and outcomes together. */
export interface WholeVector {
  readonly title: SentenceVector
  readonly whole: SentenceVector
}

type VectorOf = (text: string) => SentenceVector | undefined

/** What random pairs of titles and of outcomes come to by the bundled encoder, which the weights were learned with. */
const usual = { mean: 0.12, deviation: 0.11 }
/** Pairs that the scale of another encoder is told by, the same ones every time. */
const pairs = 2000
/** A new credential asks twice, first with half of it. */
const answersKept = 2 * questionsKept

/** `texts` in the order of the modules; a module of which a text has no vector is not near. */
export function createSentenceVectors(
  texts: readonly (EncodedTexts | null)[],
  vectorOf: VectorOf,
  by: 'bundled' | 'another',
): SentenceVectors {
  const rows = createSentenceRows(texts.length)
  texts.forEach((text, position) => {
    const vector = text === null ? null : wholeVectorOf(text, vectorOf)
    if (vector !== null) rows.put(position, vector)
  })
  return rows.ready(by)
}

/** The title counts as one of the outcomes. Null where a text has no vector. */
export function wholeVectorOf({ title, outcomes }: EncodedTexts, vectorOf: VectorOf): WholeVector | null {
  const own = vectorOf(title)
  const vectors = [title, ...outcomes].map(vectorOf).filter((vector) => vector !== undefined)
  const whole = vectors.length === 1 + outcomes.length ? together(vectors) : null
  return own === undefined || whole === null ? null : { title: own, whole }
}

/** Vectors of modules as they come, in any order. */
export interface SentenceRows {
  /** What is given is copied. */
  readonly put: (position: number, vector: WholeVector) => void
  /**
   * A module that nothing was put for is not near. Of another encoder than the bundled one the cosines are brought to what
   * the weights were learned with.
   */
  readonly ready: (by: 'bundled' | 'another') => SentenceVectors
}

export function createSentenceRows(count: number): SentenceRows {
  const [titles, wholes] = [createRows(count), createRows(count)]
  return {
    put(position, { title, whole }) {
      titles.put(position, title)
      wholes.put(position, whole)
    },
    ready: (by) => vectorsOf(titles.rows(), wholes.rows(), by),
  }
}

function vectorsOf(titles: Rows, wholes: Rows, by: 'bundled' | 'another'): SentenceVectors {
  const scales =
    by === 'bundled' ? { title: unchanged, text: unchanged } : { title: scaleOf(titles), text: scaleOf(wholes) }
  const known = new Map<string, SentenceNearness>()
  return {
    ask: (vectorOf, credential) => {
      const key = JSON.stringify([credential.title, ...credential.outcomes])
      const before = known.get(key)
      if (before !== undefined) return before
      const asked = wholeVectorOf(credential, vectorOf)
      if (asked === null) return null
      const said = {
        title: nearnessTo(asked.title, titles, scales.title),
        text: nearnessTo(asked.whole, wholes, scales.text),
      }
      makeRoom(known, answersKept)
      known.set(key, said)
      return said
    },
  }
}

/** Vectors behind one another: of 20,000 modules each by itself would take half as much again. */
interface Rows {
  readonly numbers: Int8Array
  readonly dimensions: number
  /** Positions that have one, ascending. */
  readonly known: readonly number[]
  readonly count: number
}

function createRows(count: number) {
  const given = new Uint8Array(count)
  let numbers = new Int8Array()
  return {
    put(position: number, vector: SentenceVector) {
      if (numbers.length === 0) numbers = new Int8Array(count * vector.length)
      numbers.set(vector, position * vector.length)
      given[position] = 1
    },
    rows: (): Rows => {
      const known = Array.from(given.keys()).filter((position) => given[position] === 1)
      return { numbers, dimensions: count === 0 ? 0 : numbers.length / count, known, count }
    },
  }
}

function rowOf({ numbers, dimensions }: Rows, position: number): SentenceVector {
  return numbers.subarray(position * dimensions, (position + 1) * dimensions)
}

type Scale = (cosine: number) => number

const unchanged: Scale = (cosine) => cosine

function nearnessTo(asked: SentenceVector, rows: Rows, scale: Scale): Float64Array {
  if (rows.known.length === 0) return new Float64Array(rows.count)
  const products = wholeProductsWith(asked, rows.numbers)
  const nearness = new Float64Array(rows.count)
  for (const position of rows.known) nearness[position] = scale(cosineOf(products[position] ?? 0))
  return nearness
}

/** Encoders differ in what is near: of one any two texts come to 0.8, of another to 0.1. */
function scaleOf(rows: Rows): Scale {
  const cosines = rows.known.length < 2 ? [] : Array.from({ length: pairs }, (_, nth) => pairOf(rows, nth))
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, cosines.length)
  const squares = cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / Math.max(1, cosines.length))
  if (deviation === 0) return unchanged
  return (cosine) => {
    const scaled = usual.mean + (usual.deviation * (cosine - mean)) / deviation
    return Math.max(-1, Math.min(1, scaled))
  }
}

function pairOf(rows: Rows, nth: number): number {
  const one = (nth * 7919) % rows.known.length
  const other = (one + 1 + ((nth * 104_729) % (rows.known.length - 1))) % rows.known.length
  return nearnessOf(rowOf(rows, rows.known[one] ?? 0), rowOf(rows, rows.known[other] ?? 0))
}
