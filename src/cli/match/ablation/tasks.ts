import type { Coverage } from '#core/matching/comparison.ts'
import type { SentenceEncoder } from '#core/matching/meaning/sentenceEncoder.ts'
import { createCorpus } from '#core/matching/corpus.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { readBundledModules } from '../bundledModules.ts'
import { readCalibration, readHalf, type HalfPair } from '../goldHalves.ts'
import { suggestedFor } from '../goldPairs.ts'
import { nearnessBy } from '../ranking/encodedTexts.ts'
import { createMeasurer, type MeasuredQuery, type NamedSet } from '../ranking/measuredSet.ts'
import { readNamedSet } from '../ranking/trainingSets.ts'
import { measuredWithSentences } from '../ranking/withSentences.ts'
import { resources } from '../resources.ts'
import { readerOf } from '../sentences/bundledSentences.ts'
import { nearOf } from '../sentences/nearOf.ts'
import { sampleOf } from './sampleOf.ts'

/** What is worked out with a rule on or off. */
export type Task =
  | { readonly of: 'ranking'; readonly files: readonly string[]; readonly sample: number | null }
  | { readonly of: 'coverage' }

/** What raters said of a pair, and what the comparison. */
export interface Answered {
  readonly rating: Coverage
  readonly given: Coverage
}

/** By the name of a set of pairs. */
export type AnsweredSets = Readonly<Record<string, readonly Answered[]>>

type RankingTask = Extract<Task, { of: 'ranking' }>

/** Sets over the same documents stand side by side, so that these are read once. */
function setsOf({ files, sample }: RankingTask): NamedSet[] {
  return files
    .map(readNamedSet)
    .toSorted((a, b) => a.docs.length - b.docs.length)
    .map((set) => sampleOf(set, sample))
}

export async function measuredQueries(task: RankingTask): Promise<readonly MeasuredQuery[]> {
  return (await measuredWithSentences(setsOf(task), createMeasurer(readMeaning(resources)))).queries
}

/** The same with another encoder of sentences in the place of the bundled one. */
export async function queriesByEncoder(task: RankingTask, encoder: SentenceEncoder): Promise<readonly MeasuredQuery[]> {
  const reader = readerOf(encoder)
  const measure = createMeasurer(readMeaning(resources))
  const { queries } = await measuredWithSentences(setsOf(task), measure, (set, measured) =>
    nearnessBy(reader, 'another', set, measured),
  )
  return queries
}

/** The open half and the calibration pairs, and these once more as if nobody had stated a language. */
export async function answeredPairs(): Promise<AnsweredSets> {
  const corpus = createCorpus(readBundledModules())
  const near = await nearOf([...readHalf('open'), ...readCalibration()])
  const answered = (pairs: readonly HalfPair[]) =>
    pairs.map((pair) => ({ rating: pair.rating, given: suggestedFor(pair, corpus, { near }) }))
  const calibration = readCalibration()
  const ofKind = (differs: boolean) => calibration.filter(({ differsIn }) => (differsIn !== null) === differs)
  return {
    open: answered(readHalf('open')),
    ordinary: answered(ofKind(false)),
    adversarial: answered(ofKind(true)),
    untagged: answered(calibration.map(untagged)),
  }
}

function untagged(pair: HalfPair): HalfPair {
  const without = ({ value }: { readonly value: string }) => ({ lang: 'und', value })
  return { ...pair, text: without(pair.text), local: pair.local.map(without) }
}
