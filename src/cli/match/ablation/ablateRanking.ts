import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import { rankingWeights } from '#core/matching/ranking/weights.ts'
import { rankingSignals } from '#core/matching/signals.ts'
import type { SentenceEncoder } from '#core/matching/meaning/sentenceEncoder.ts'
import { tableEncoder } from '#core/matching/meaning/tableEncoder.ts'
import { openOnnxEncoder } from '#engine/encoders/onnxEncoder.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { engineVersion } from '#core/matching/version.ts'
import { resources } from '../resources.ts'
import { crossValidated } from '../ranking/evaluated.ts'
import { fitWithoutTrees } from '../ranking/fitRanking.ts'
import { setName, type MeasuredQuery } from '../ranking/measuredSet.ts'
import { setsBeside } from '../ranking/trainingSets.ts'
import { printRows, type AblationOptions, type Column } from './printRows.ts'
import type { Row } from './rowsFile.ts'
import { rules } from './rules.ts'
import { measuredQueries, queriesByEncoder } from './tasks.ts'
import { withoutRule } from './withoutRule.ts'

/** What is left out together: each signal, and each kind of knowledge across signals. */
const measuresLeftOut: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(rankingSignals.map(({ name, measures }) => [name, measures])),
  'short forms and shared beginnings': measureNames.filter((name) => name.endsWith('Letters')),
  'the dictionary of kin': measureNames.filter((name) => name.endsWith('Kin')),
  'vectors of words': measureNames.filter((name) => name.endsWith('Meaning') || name.endsWith('Soft')),
  'the encoder of sentences': measureNames.filter((name) => /Sentence(?:\/|$)/.test(name)),
  'all of the table of words': measureNames.filter((name) => /(?:Kin|Meaning|Soft)$/.test(name)),
}

/** Rules that the ranking reads texts by; the others are of coverage. */
const rulesOfRanking = [
  'stemming',
  'short forms opened',
  'short forms that no list holds',
] satisfies readonly (keyof typeof rules)[]

interface Trial {
  readonly encoder: SentenceEncoder
  /** Whether the weights stay those that were learned with the bundled encoder, as in the program. */
  readonly asLearned: boolean
}

/** Encoders of sentences, each in the place of the bundled one. */
async function trialsOf(folder: string | null): Promise<ReadonlyMap<string, Trial>> {
  const own = folder === null ? [] : [await openOnnxEncoder(folder)]
  return new Map(
    [tableEncoder(readMeaning(resources)), ...own].flatMap((encoder): [string, Trial][] => {
      const name = `sentences by ${encoder.id}`
      return [
        [name, { encoder, asLearned: false }],
        [`${name}, weights as shipped`, { encoder, asLearned: true }],
      ]
    }),
  )
}

export interface RankingAblation extends AblationOptions {
  /** A folder with a further encoder of sentences to measure, or null. */
  readonly encoder: string | null
  readonly files: readonly string[]
  /** At most so many queries of each set; null for all. */
  readonly sample: number | null
}

/** Trees would take some hours over all rows. */
const fit = fitWithoutTrees

/** Each signal and rule left out, the weights (without trees) learned anew and cross-validated: what the ranking loses without it. */
export async function ablateRanking({ files, sample, encoder, ...options }: RankingAblation): Promise<void> {
  const learned = rankingWeights.trainedOn.map(({ set }) => set)
  const shown = files.map(setName).filter((name) => learned.includes(name))
  const task = { of: 'ranking' as const, files: [...files, ...setsBeside(files, learned)], sample }
  let measured: readonly MeasuredQuery[] | null = null
  const ofLearned = (queries: readonly MeasuredQuery[]) => queries.filter(({ set }) => learned.includes(set))
  const trials = await trialsOf(encoder)
  const asShipped = async () => (measured ??= ofLearned(await measuredQueries(task)))
  let encoded: { readonly by: SentenceEncoder; readonly queries: readonly MeasuredQuery[] } | null = null
  const byEncoder = async (by: SentenceEncoder) => {
    if (encoded?.by !== by) encoded = { by, queries: ofLearned(await queriesByEncoder(task, by)) }
    return encoded.queries
  }
  const work = async (without: string | null): Promise<Row['sets']> => {
    if (without !== null && without in rules) {
      return reciprocals(crossValidated(ofLearned(await withoutRule(without, task)), { fit }))
    }
    const trial = trials.get(without ?? '')
    if (trial !== undefined) {
      const queries = await byEncoder(trial.encoder)
      return reciprocals(crossValidated(trial.asLearned ? await asShipped() : queries, { fit, asked: queries }))
    }
    const left = measuresLeftOut[without ?? ''] ?? []
    const leaveOut = (measure: string) => left.includes(measure.replace('/best', ''))
    return reciprocals(crossValidated(await asShipped(), { fit, leaveOut }))
  }
  const settings = `${engineVersion}, ${task.files.map(setName).sort().join()}, ${String(sample ?? 'all')}`
  console.log(`Ranking by ${settings} queries of each set; MRR: change and its 95 % interval.\n`)
  const names = [...rulesOfRanking, ...Object.keys(measuresLeftOut), ...trials.keys()]
  await printRows(names, columnsOf(shown), settings, options, work)
}

/** One by the place of the first right document, 0 where none was found. */
function reciprocals(results: ReturnType<typeof crossValidated>): Row['sets'] {
  const sets: Record<string, number[]> = {}
  for (const { query, place } of results) (sets[query.set] ??= []).push(1 / place)
  return sets
}

function columnsOf(sets: readonly string[]): Column[] {
  const within = (most: number) => (numbers: readonly number[]) =>
    numbers.filter((number) => number >= 1 / most).length / Math.max(1, numbers.length)
  return sets.flatMap((set) => [
    { head: `${set} R@1`, set, of: within(1) },
    { head: 'R@10', set, of: within(10) },
    { head: 'MRR', set, of: 'change' },
  ])
}
