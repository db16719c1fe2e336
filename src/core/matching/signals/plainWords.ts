import { averageOf } from '../ranking/lengths.ts'
import { scoreStems, termWeight } from '../ranking/postings.ts'
import type { RankingSignal } from './signal.ts'

/** BM25 (b = 0.75) over the whole text, the title no more than the rest; words that no module uses count against all. */
export const plainWords: RankingSignal = {
  name: 'plainWords',
  measures: ['plainWords'],
  againstBest: ['plainWords'],
  index: ({ count, titleLengths, bodyLengths, stems }) => {
    const shares = wholeShares(titleLengths, bodyLengths)
    const scores = new Float64Array(count)
    return ({ text }) => {
      const nearness = scoreStems(
        stems,
        { title: shares, body: shares },
        text.allWords.map(({ stemId }): [number, number] => [stemId, termWeight(stems, stemId)]),
        'all',
        scores,
      )
      return {
        found: { nearness, take: 30, least: 0 },
        measure: (position) => [nearness[position] ?? 0],
        reasonFor: () => null,
      }
    }
  },
}

/** What a word counts in each text, title and outcomes as one. */
export function wholeShares(titleLengths: Uint32Array, bodyLengths: Uint32Array): Float64Array {
  const lengths = titleLengths.map((length, position) => length + (bodyLengths[position] ?? 0))
  const average = averageOf(lengths)
  return Float64Array.from(lengths, (length) => 1 / (0.25 + (0.75 * length) / average))
}
