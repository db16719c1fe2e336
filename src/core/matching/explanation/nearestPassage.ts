import { alignmentFrom } from '../comparePairs.ts'
import type { Alignment, ComparedCredential, ComparedModule } from '../comparison.ts'
import type { Corpus } from '../corpus.ts'
import type { CoverageModel } from '../coverageModel.ts'
import type { SentencesNear } from '../meaning/sentences.ts'
import { judgePair } from '../outcomeVerdict.ts'
import { found, wordsCarry } from '../signals/pair/found.ts'
import type { Pair } from '../signals/pair/pairSignal.ts'
import { areFarApart } from '../signals/pair/sentencesAlike.ts'
import { indexFor, outcomesByLanguage, pairsBetween } from '../spoken.ts'

/**
 * The outcome of a credential that comes nearest to the one outcome of `module` although nothing carries it: "not covered" is
 * checked by what was looked at. Null where no outcome shares words of it or says something like it.
 */
export function nearestPassage(
  credential: ComparedCredential,
  module: ComparedModule,
  corpus: Corpus,
  { model, near }: { readonly model: CoverageModel; readonly near: SentencesNear },
): Alignment | null {
  const [local] = module.outcomes
  if (local === undefined) return null
  const pairs = pairsBetween(local.text, outcomesByLanguage(credential), indexFor(module, corpus), near)
  const [nearest] = pairs
    .filter(({ pair }) => wordsCarry(pair) || (pair.sentences !== null && !areFarApart(pair)))
    .toSorted((a, b) => nearnessIn(b.pair) - nearnessIn(a.pair) || a.item - b.item)
  return nearest === undefined ? null : alignmentFrom(judgePair(nearest.item, nearest.pair, model))
}

function nearnessIn(pair: Pair): number {
  return found.measure(pair) + (pair.sentences ?? 0)
}
