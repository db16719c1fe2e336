import type { EncodedTexts } from '../encodedTexts.ts'

/** What an encoder of sentences says of each module of a language, on the scale of the table of words; NaN is unsaid. */
export interface SentenceNearness {
  readonly titleMeaning: Float64Array
  readonly textMeaning: Float64Array
}

/** The vectors of the modules of one language, ready to be asked. */
export interface SentenceVectors {
  readonly ask: (vectorOf: (text: string) => Float32Array | undefined, credential: EncodedTexts) => SentenceNearness
}

/** What random pairs of titles come to by the table of words: labels of skills 0.13 ± 0.17, courses 0.27 ± 0.19. */
const tableScale = { mean: 0.2, deviation: 0.18 }
/** Pairs that the scale of an encoder is told by, the same ones every time. */
const pairs = 2000

/** `texts` and `vectorOf` in the order of the modules; a module without a vector is left to the table. */
export function createSentenceVectors(
  texts: readonly (EncodedTexts | null)[],
  vectorOf: (text: string) => Float32Array | undefined,
): SentenceVectors {
  const titles = texts.map((text) => (text === null ? undefined : vectorOf(text.title)))
  const wholes = texts.map((text) => (text === null ? undefined : vectorOf(text.whole)))
  const [ofTitles, ofWholes] = [scaleOf(titles), scaleOf(wholes)]
  return {
    ask: (find, credential) => ({
      titleMeaning: nearnessTo(find(credential.title), titles, ofTitles),
      textMeaning: nearnessTo(find(credential.whole), wholes, ofWholes),
    }),
  }
}

type Vector = Float32Array | undefined
type Scale = (cosine: number) => number

function nearnessTo(asked: Vector, locals: readonly Vector[], scale: Scale): Float64Array {
  return Float64Array.from(locals, (local) =>
    asked === undefined || local === undefined ? Number.NaN : scale(dot(asked, local)),
  )
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let nth = 0; nth < one.length; nth += 1) sum += (one[nth] ?? 0) * (other[nth] ?? 0)
  return sum
}

/**
 * Encoders differ in what is near: of one any two texts come to 0.8, of another to 0.1. The weights were learned with the
 * table's numbers, so an encoder's are brought to the same mean and deviation over pairs of local texts.
 */
function scaleOf(vectors: readonly Vector[]): Scale {
  const known = vectors.filter((vector) => vector !== undefined)
  const cosines = known.length < 2 ? [] : Array.from({ length: pairs }, (_, nth) => pairOf(known, nth))
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, cosines.length)
  const squares = cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / Math.max(1, cosines.length))
  if (deviation === 0) return (cosine) => cosine
  return (cosine) => {
    const scaled = tableScale.mean + (tableScale.deviation * (cosine - mean)) / deviation
    return Math.max(-1, Math.min(1, scaled))
  }
}

function pairOf(known: readonly Float32Array[], nth: number): number {
  const one = (nth * 7919) % known.length
  const other = (one + 1 + ((nth * 104_729) % (known.length - 1))) % known.length
  const [first, second] = [known[one], known[other]]
  return first === undefined || second === undefined ? 0 : dot(first, second)
}
