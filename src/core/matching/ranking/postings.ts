import { inverseFrequency } from './inverseFrequency.ts'
import type { Lexicon } from './lexicon.ts'
import type { PackedTexts } from './packedTexts.ts'
import type { Shelf } from './shelf.ts'

/** How fast a repeated word stops counting in BM25. */
const saturation = 1.2

/** For each term, by its id, the texts that hold it, ascending. */
interface Holders {
  readonly texts: number
  /** For each term where its texts begin in `positions`. One more at the end. */
  readonly starts: Uint32Array
  readonly positions: Uint32Array
}

/** With how strongly each holds it: 0…1. */
export interface Postings extends Holders {
  readonly strengths: Float32Array
}

/** With how often title and body say it: signals that weigh them apart share one list. */
export interface StemPostings extends Holders {
  readonly inTitle: Uint8Array
  readonly inBody: Uint8Array
}

type Emit = (term: number, count: number) => void

/** `each` names a text's terms, each once, with their counts already set against the length of the text. */
export function keptPostings(shelf: Shelf, texts: number, each: (position: number, emit: Emit) => void): Postings {
  const starts = shelf.numbers('starts', 'u32', () => startsOf(texts, each))
  const size = starts.at(-1) ?? 0
  let once: Pick<Postings, 'positions' | 'strengths'> | null = null
  const filled = () => {
    if (once !== null) return once
    const [positions, strengths] = [new Uint32Array(size), new Float32Array(size)]
    fill(starts, texts, each, (at, position, count) => {
      positions[at] = position
      strengths[at] = strengthOf(count)
    })
    return (once = { positions, strengths })
  }
  return {
    texts,
    starts,
    positions: shelf.numbers('positions', 'u32', () => filled().positions),
    strengths: shelf.numbers('strengths', 'f32', () => filled().strengths),
  }
}

/** The stems of all texts, as often as title and body say them. */
export function keptStemPostings(packed: PackedTexts, lexicon: Lexicon, shelf: Shelf): StemPostings {
  const { count, firstDistinct, distinct } = packed
  const each = (position: number, emit: Emit) => {
    for (let at = firstDistinct[position] ?? 0; at < (firstDistinct[position + 1] ?? 0); at += 1) {
      emit(lexicon.word(distinct[at] ?? 0).stemId, at)
    }
  }
  const own = shelf.part('stemPostings')
  const starts = own.numbers('starts', 'u32', () => startsOf(count, each))
  const size = starts.at(-1) ?? 0
  let once: Omit<StemPostings, 'texts' | 'starts'> | null = null
  const filled = () => {
    if (once !== null) return once
    const [positions, inTitle, inBody] = [new Uint32Array(size), new Uint8Array(size), new Uint8Array(size)]
    fill(starts, count, each, (to, position, from) => {
      positions[to] = position
      inTitle[to] = packed.inTitle[from] ?? 0
      inBody[to] = packed.inBody[from] ?? 0
    })
    return (once = { positions, inTitle, inBody })
  }
  return {
    texts: count,
    starts,
    positions: own.numbers('positions', 'u32', () => filled().positions),
    inTitle: own.numbers('inTitle', 'u8', () => filled().inTitle),
    inBody: own.numbers('inBody', 'u8', () => filled().inBody),
  }
}

function startsOf(texts: number, each: (position: number, emit: Emit) => void): Uint32Array {
  const counts: number[] = []
  for (let position = 0; position < texts; position += 1) {
    each(position, (term) => {
      while (counts.length <= term) counts.push(0)
      counts[term] = (counts[term] ?? 0) + 1
    })
  }
  const starts = new Uint32Array(counts.length + 1)
  counts.forEach((count, term) => (starts[term + 1] = (starts[term] ?? 0) + count))
  return starts
}

function fill(
  starts: Uint32Array,
  texts: number,
  each: (position: number, emit: Emit) => void,
  put: (at: number, position: number, count: number) => void,
): void {
  const next = starts.slice()
  for (let position = 0; position < texts; position += 1) {
    each(position, (term, count) => {
      const at = next[term] ?? 0
      put(at, position, count)
      next[term] = at + 1
    })
  }
}

/** What a term says by how few texts hold it; more than 0, also for a term that none holds. */
export function termWeight({ texts, starts }: Holders, term: number): number {
  const { start, end } = placesOf(starts, term)
  return inverseFrequency(end - start, texts)
}

/** A term that only a credential uses has an id behind those of the catalogue, and no places. */
function placesOf(starts: Uint32Array, term: number): { readonly start: number; readonly end: number } {
  const end = starts[term + 1]
  return end === undefined ? { start: 0, end: 0 } : { start: starts[term] ?? 0, end }
}

export type WeightedTerms = Iterable<readonly [term: number, weight: number]>
type Most = 'found' | 'all'

/**
 * Each text's share, 0…1, of what all the terms together could give it. Terms come in a fixed order: sums depend on it.
 * `scores` are overwritten: made anew for each question, they would be most of what there is to collect after it.
 */
export function scoreTexts(
  { positions, strengths, ...holders }: Postings,
  terms: WeightedTerms,
  most: Most,
  scores = new Float64Array(holders.texts),
): Float64Array {
  scores.fill(0)
  const add = (weight: number, start: number, end: number) => {
    for (let at = start; at < end; at += 1) {
      const position = positions[at] ?? 0
      scores[position] = (scores[position] ?? 0) + weight * (strengths[at] ?? 0)
    }
  }
  return shared(scores, summed(holders, terms, most, add))
}

/** What one word of a title and one of a body count in each text, set against its length. */
export interface FieldShares {
  readonly title: Float64Array
  readonly body: Float64Array
}

/** The same by how often a title and a body say a stem. */
export function scoreStems(
  { positions, inTitle, inBody, ...holders }: StemPostings,
  shares: FieldShares,
  terms: WeightedTerms,
  most: Most,
  scores = new Float64Array(holders.texts),
): Float64Array {
  scores.fill(0)
  const add = (weight: number, start: number, end: number) => {
    for (let at = start; at < end; at += 1) {
      const position = positions[at] ?? 0
      const count =
        (inTitle[at] ?? 0) * (shares.title[position] ?? 0) + (inBody[at] ?? 0) * (shares.body[position] ?? 0)
      scores[position] = (scores[position] ?? 0) + weight * strengthOf(count)
    }
  }
  return shared(scores, summed(holders, terms, most, add))
}

/** In four bytes, whether kept or worked out: sums are the same either way. */
function strengthOf(count: number): number {
  return Math.fround(count / (saturation + count))
}

function summed(
  { starts }: Pick<Holders, 'starts'>,
  terms: WeightedTerms,
  most: Most,
  add: (weight: number, start: number, end: number) => void,
): number {
  let sum = 0
  for (const [term, weight] of terms) {
    const { start, end } = placesOf(starts, term)
    if (end > start || most === 'all') sum += weight
    add(weight, start, end)
  }
  return sum
}

function shared(scores: Float64Array, sum: number): Float64Array {
  if (sum > 0)
    for (let position = 0; position < scores.length; position += 1) scores[position] = (scores[position] ?? 0) / sum
  return scores
}
