import { inverseFrequency } from './catalogueTexts.ts'

/** How fast a repeated word stops counting in BM25. */
const saturation = 1.2

/** For each term, by its id, the texts that hold it, and how strongly: 0…1. */
export interface Postings {
  readonly texts: number
  readonly starts: Int32Array
  readonly positions: Int32Array
  readonly strengths: Float32Array
}

type Emit = (term: number, count: number) => void

/** `each` names a text's terms, each once, with their counts already set against the length of the text. */
export function createPostings(texts: number, each: (position: number, emit: Emit) => void): Postings {
  const counts: number[] = []
  for (let position = 0; position < texts; position += 1) {
    each(position, (term) => {
      while (counts.length <= term) counts.push(0)
      counts[term] = (counts[term] ?? 0) + 1
    })
  }
  const starts = new Int32Array(counts.length + 1)
  counts.forEach((count, term) => (starts[term + 1] = (starts[term] ?? 0) + count))
  const size = starts.at(-1) ?? 0
  const [positions, strengths] = [new Int32Array(size), new Float32Array(size)]
  const next = starts.slice()
  for (let position = 0; position < texts; position += 1) {
    each(position, (term, count) => {
      const at = next[term] ?? 0
      positions[at] = position
      strengths[at] = count / (saturation + count)
      next[term] = at + 1
    })
  }
  return { texts, starts, positions, strengths }
}

/** What a term says by how few texts hold it; more than 0, also for a term that none holds. */
export function termWeight({ texts, starts }: Postings, term: number): number {
  return inverseFrequency((starts[term + 1] ?? 0) - (starts[term] ?? 0), texts)
}

/** Each text's share, 0…1, of what all the terms together could give it. Terms come in a fixed order: sums depend on it. */
export function scoreTexts(
  { texts, starts, positions, strengths }: Postings,
  terms: Iterable<readonly [term: number, weight: number]>,
  most: 'found' | 'all',
): Float64Array {
  const scores = new Float64Array(texts)
  let sum = 0
  for (const [term, weight] of terms) {
    const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0]
    if (end > start || most === 'all') sum += weight
    for (let at = start; at < end; at += 1) {
      const position = positions[at] ?? 0
      scores[position] = (scores[position] ?? 0) + weight * (strengths[at] ?? 0)
    }
  }
  if (sum > 0) for (let position = 0; position < texts; position += 1) scores[position] = (scores[position] ?? 0) / sum
  return scores
}
