import type { RankedText } from '../ranking/rankedText.ts'
import type { RankingSignal } from './signal.ts'

/** Two words that stand side by side in both: "data structure" says more than "data" and "structure". */
export const wordPairs: RankingSignal = {
  name: 'wordPairs',
  measures: ['wordPairs', 'wordPairsSum'],
  againstBest: ['wordPairsSum'],
  index: ({ texts }) => {
    const holders = new Map<string, number>()
    for (const text of texts) for (const pair of pairsOf(text)) holders.set(pair, (holders.get(pair) ?? 0) + 1)
    const weightOf = (pair: string) => Math.log(1 + texts.length / (1 + (holders.get(pair) ?? 0)))
    return ({ text }) => {
      const asked = [...pairsOf(text)].sort().map((pair): [string, number] => [pair, weightOf(pair)])
      const all = asked.reduce((sum, [, weight]) => sum + weight, 0)
      return {
        found: null,
        measure: (position) => {
          const local = texts[position]
          if (local === undefined || all === 0) return [0, 0]
          const own = pairsOf(local)
          const met = asked.reduce((sum, [pair, weight]) => sum + (own.has(pair) ? weight : 0), 0)
          return [met / all, met]
        },
        reasonFor: () => null,
      }
    }
  },
}

function pairsOf({ passages }: RankedText): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const words of passages) {
    words.forEach(({ stem }, nth) => {
      const next = words[nth + 1]
      if (next !== undefined) pairs.add(`${stem} ${next.stem}`)
    })
  }
  return pairs
}
