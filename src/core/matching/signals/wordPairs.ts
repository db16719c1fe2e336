import { workedOutOnce } from '../meaning/workedOutOnce.ts'
import { unpacked } from '../ranking/packedTexts.ts'
import type { RankedText } from '../ranking/rankedText.ts'
import type { RankingSignal } from './signal.ts'

/** Two words that stand side by side in both: "data structure" says more than "data" and "structure". */
export const wordPairs: RankingSignal = {
  name: 'wordPairs',
  measures: ['wordPairs', 'wordPairsSum'],
  againstBest: ['wordPairsSum'],
  index: (catalogue) => {
    const holders = catalogue.shelf.numbers('wordPairs', 'u16', () => {
      const counts = new Uint16Array(buckets)
      for (let position = 0; position < catalogue.count; position += 1) {
        for (const pair of pairsOf(unpacked(catalogue.packed, position, catalogue.lexicon))) {
          counts[bucketOf(pair)] = Math.min(65_535, (counts[bucketOf(pair)] ?? 0) + 1)
        }
      }
      return counts
    })
    const weightOf = (pair: number) => Math.log(1 + catalogue.count / (1 + (holders[bucketOf(pair)] ?? 0)))
    return ({ text }) => {
      const asked = [...pairsOf(text)]
      const weights = new Map(asked.map((pair) => [pair, weightOf(pair)]))
      const all = sumOf([...weights.values()])
      return {
        found: null,
        measure: (position) => {
          if (all === 0) return [0, 0]
          const met = sumOf(pairsKept(catalogue.text(position)).flatMap((pair) => weights.get(pair) ?? []))
          return [met / all, met]
        },
        reasonFor: () => null,
      }
    }
  },
}

/** Pairs are counted by their hash: two that share a bucket are both taken for a little less rare. */
const buckets = 1 << 20
/** More stems than any catalogue has. */
const mostStems = 2 ** 26

function bucketOf(pair: number): number {
  const [first, second] = [Math.floor(pair / mostStems), pair % mostStems]
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 12
}

/** In ascending order first, so that the sum does not depend on the order of the outcomes. */
function sumOf(weights: number[]): number {
  return weights.sort((a, b) => a - b).reduce((sum, weight) => sum + weight, 0)
}

/** For as long as the catalogue keeps the text unpacked. */
const pairsKept = workedOutOnce((text: RankedText) => [...pairsOf(text)])

function pairsOf({ passages }: RankedText): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (const words of passages) {
    words.forEach(({ stemId }, nth) => {
      const next = words[nth + 1]
      if (next !== undefined) pairs.add(stemId * mostStems + next.stemId)
    })
  }
  return pairs
}
