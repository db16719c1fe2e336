import { inverseFrequency } from './catalogueTexts.ts'

/** How fast a repeated word stops counting in BM25. */
export const saturation = 1.2

/** For each term the texts that hold it, and how strongly: 0…1. */
export interface Postings {
  readonly of: (term: string) => Posting | undefined
  /** What a term says by how few texts hold it; more than 0, also for a term that none holds. */
  readonly weightOf: (term: string) => number
}

export interface Posting {
  readonly positions: Int32Array
  readonly strengths: Float32Array
}

/** `countsOf` gives each text's terms with their counts, already set against the length of the text. */
export function createPostings(texts: number, countsOf: (position: number) => ReadonlyMap<string, number>): Postings {
  const lists = new Map<string, { positions: number[]; strengths: number[] }>()
  for (let position = 0; position < texts; position += 1) {
    for (const [term, count] of countsOf(position)) {
      let list = lists.get(term)
      if (list === undefined) lists.set(term, (list = { positions: [], strengths: [] }))
      list.positions.push(position)
      list.strengths.push(count / (saturation + count))
    }
  }
  const packed = new Map(
    [...lists].map(([term, { positions, strengths }]) => [
      term,
      { positions: Int32Array.from(positions), strengths: Float32Array.from(strengths) },
    ]),
  )
  return {
    of: (term) => packed.get(term),
    weightOf: (term) => inverseFrequency(packed.get(term)?.positions.length ?? 0, texts),
  }
}

/** Each text's share, 0…1, of what all the terms together could give it. Terms come sorted: sums depend on the order. */
export function scoreTexts(
  texts: number,
  postings: Postings,
  terms: Iterable<readonly [term: string, weight: number]>,
  most: 'found' | 'all',
): Float64Array {
  const scores = new Float64Array(texts)
  let sum = 0
  for (const [term, weight] of terms) {
    const posting = postings.of(term)
    if (posting !== undefined || most === 'all') sum += weight
    posting?.positions.forEach((position, nth) => {
      scores[position] = (scores[position] ?? 0) + weight * (posting.strengths[nth] ?? 0)
    })
  }
  if (sum > 0) scores.forEach((score, position) => (scores[position] = score / sum))
  return scores
}
