import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { compareWithModule, type ComparedBy } from '#core/matching/compare.ts'
import { Coverage, type OutcomeSuggestion } from '#core/matching/comparison.ts'
import type { Corpus } from '#core/matching/corpus.ts'
import { TaggedText } from '#core/values.ts'

/** One outcome of a credential and one local outcome, rated by `resources/gold/GUIDE.md`. */
const GoldPair = z.object({
  credential: z.string(),
  half: z.enum(['tuning', 'heldOut']),
  /** One of the sixty with as many of each rating. */
  sixty: z.boolean(),
  rating: Coverage,
  text: TaggedText,
  module: z.string(),
  outcome: z.string(),
  local: z.array(TaggedText).min(1),
})
export type GoldPair = z.infer<typeof GoldPair>

/** What every gold pair holds: an outcome of a credential, the local one, and what a rater says of them. */
export interface RatedPair {
  readonly rating: Coverage
  readonly text: TaggedText
  readonly local: readonly TaggedText[]
}

const file = new URL('../../../resources/gold/pairs.json', import.meta.url)

/** The first pairs, rated before any rule was written; the ten across languages rated again by the guide's second edition. */
export function readGoldPairs(): GoldPair[] {
  const { pairs } = z.object({ pairs: z.array(GoldPair) }).parse(JSON.parse(readFileSync(file, 'utf8')))
  return pairs
}

/** What the comparison says of a pair alone. */
export function suggestedFor(pair: RatedPair, corpus: Corpus, by: ComparedBy): Coverage {
  return suggestionFor(pair, corpus, by)?.coverage ?? 'cantSay'
}

export function suggestionFor(pair: RatedPair, corpus: Corpus, by: ComparedBy): OutcomeSuggestion | undefined {
  const credential = { title: [], outcomes: [{ item: 0, text: [pair.text] }], eqfLevel: null, credits: null }
  const outcomes = [{ key: 'outcome', text: [...pair.local], weight: 100 }]
  const module = { key: 'module', code: 'module', title: [], outcomes, eqfLevel: null, credits: 100 }
  return compareWithModule(credential, module, corpus, by).outcomes[0]
}
