import type { EncodedTexts } from '../encodedTexts.ts'
import { nearnessOf, together, type SentenceVector } from '../meaning/sentenceVector.ts'

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

type VectorOf = (text: string) => SentenceVector | undefined

/** What random pairs of titles and of outcomes come to by the bundled encoder, which the weights were learned with. */
const usual = { mean: 0.12, deviation: 0.11 }
/** Pairs that the scale of another encoder is told by, the same ones every time. */
const pairs = 2000

/**
 * `texts` in the order of the modules; a module without a vector is not near. Of another encoder than the bundled one the
 * cosines are brought to what the weights were learned with.
 */
export function createSentenceVectors(
  texts: readonly (EncodedTexts | null)[],
  vectorOf: VectorOf,
  by: 'bundled' | 'another',
): SentenceVectors {
  const titles = texts.map((text) => (text === null ? undefined : vectorOf(text.title)))
  const wholes = texts.map((text) => (text === null ? undefined : wholeOf(text, vectorOf)))
  const scales =
    by === 'bundled' ? { title: unchanged, text: unchanged } : { title: scaleOf(titles), text: scaleOf(wholes) }
  return {
    ask: (find, credential) => {
      const [title, whole] = [find(credential.title), wholeOf(credential, find)]
      if (title === undefined || whole === undefined) return null
      return { title: nearnessTo(title, titles, scales.title), text: nearnessTo(whole, wholes, scales.text) }
    },
  }
}

/** The title counts as one of the outcomes. */
function wholeOf({ title, outcomes }: EncodedTexts, vectorOf: VectorOf): SentenceVector | undefined {
  const vectors = [title, ...outcomes].map(vectorOf).filter((vector) => vector !== undefined)
  return vectors.length === 1 + outcomes.length ? (together(vectors) ?? undefined) : undefined
}

type Vector = SentenceVector | undefined
type Scale = (cosine: number) => number

const unchanged: Scale = (cosine) => cosine

function nearnessTo(asked: SentenceVector, locals: readonly Vector[], scale: Scale): Float64Array {
  return Float64Array.from(locals, (local) => (local === undefined ? 0 : scale(nearnessOf(asked, local))))
}

/** Encoders differ in what is near: of one any two texts come to 0.8, of another to 0.1. */
function scaleOf(vectors: readonly Vector[]): Scale {
  const known = vectors.filter((vector) => vector !== undefined)
  const cosines = known.length < 2 ? [] : Array.from({ length: pairs }, (_, nth) => pairOf(known, nth))
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, cosines.length)
  const squares = cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / Math.max(1, cosines.length))
  if (deviation === 0) return unchanged
  return (cosine) => {
    const scaled = usual.mean + (usual.deviation * (cosine - mean)) / deviation
    return Math.max(-1, Math.min(1, scaled))
  }
}

function pairOf(known: readonly SentenceVector[], nth: number): number {
  const one = (nth * 7919) % known.length
  const other = (one + 1 + ((nth * 104_729) % (known.length - 1))) % known.length
  const [first, second] = [known[one], known[other]]
  return first === undefined || second === undefined ? 0 : nearnessOf(first, second)
}
