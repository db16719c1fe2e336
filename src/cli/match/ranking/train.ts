import { writeFileSync } from 'node:fs'
import { questionKinds, type QuestionKind } from '#core/matching/ranking/question.ts'
import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import { RankingWeights, rankingWeights, type LearnedWeights } from '#core/matching/ranking/weights.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { resources } from '../resources.ts'
import { calibrate, type Trial } from './calibrate.ts'
import { fitRanking } from './fitRanking.ts'
import type { LeaveOut } from './fitWeights.ts'
import { foldsOf } from './folds.ts'
import { createMeasurer, type MeasuredQuery } from './measuredSet.ts'
import { rankQuery, type RankedQuery } from './rankedQuery.ts'
import { readNamedSet } from './trainingSets.ts'
import { measuredWithSentences } from './withSentences.ts'

const file = new URL('../../../core/matching/ranking/weights.json', import.meta.url)

/** Learns the weights of the ranking from these files and writes them, one version higher, where the ranking reads them. */
export async function train(paths: readonly string[]): Promise<void> {
  const sets = paths.map(readNamedSet)
  const [measure, measureWithout] = [createMeasurer(readMeaning(resources)), createMeasurer(null)]
  const known = await measuredWithSentences(sets, measure)
  const unknown = await measuredWithSentences(sets, measureWithout)
  const isSentence = (measure: string) => /Sentence(?:\/|$)/.test(measure)
  const version = `rank/${String(Number(rankingWeights.version.replace('rank/', '')) + 1)}`
  const weights: RankingWeights = {
    version,
    trainedOn: sets.map(({ name, queries: { length } }) => ({ set: name, queries: length })),
    measures: [...measureNames],
    by: {
      sentences: learned(known.queries),
      sentencesAlone: learned(unknown.queries),
      betweenLanguages: learned(known.queries, (measure) => !isSentence(measure)),
      wordsAndTopics: learned(known.without, isSentence),
      words: learned(known.without, (measure) => isSentence(measure) || /Topic(?:\/|$)/.test(measure)),
      nothing: learned(unknown.without, isSentence),
    },
  }
  writeFileSync(file, lineByLine(RankingWeights.parse(weights)))
  console.log(`${version}: ${String(known.queries.length)} queries of ${sets.map(({ name }) => name).join(', ')}`)
}

function learned(queries: readonly MeasuredQuery[], leaveOut?: LeaveOut): LearnedWeights {
  return { ...fitRanking(queries, leaveOut), calibration: calibrationOf(trialsOf(queries, leaveOut)) }
}

/** One property a line, so that a change can be read. */
function lineByLine({ by, ...rest }: RankingWeights): string {
  const lines = (all: object, before: string) =>
    Object.entries(all).map(([name, value]) => `${before}${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  const parts = Object.entries(by).map(
    ([name, all]) => `    ${JSON.stringify(name)}: {\n${lines(all, '      ').join(',\n')}\n    }`,
  )
  return `{\n${lines(rest, '  ').join(',\n')},\n  "by": {\n${parts.join(',\n')}\n  }\n}\n`
}

/** The first place of every query by weights that were learned without it. */
function trialsOf(queries: readonly MeasuredQuery[], leaveOut?: LeaveOut): SetTrial[] {
  return foldsOf(queries).flatMap(({ test, train }) => {
    const weights = fitRanking(train, leaveOut)
    return test.map((query) => trialOf(rankQuery(query, weights)))
  })
}

/**
 * For each kind of question by the trials of the sets that are large enough, or by all where no such set has that kind: a
 * small set is made of few courses that come back, and looks surer than it is.
 */
export function calibrationOf(trials: readonly SetTrial[]): LearnedWeights['calibration'] {
  const entries = questionKinds.map((kind) => {
    const own = trials.filter((trial) => trial.kind === kind)
    const large = own.filter(({ setSize }) => setSize >= largeEnough)
    return [kind, calibrate(large.length === 0 ? own : large)]
  })
  return Object.fromEntries(entries) as LearnedWeights['calibration']
}

/** Queries of a set that may decide how far to trust a first place. */
const largeEnough = 400

export interface SetTrial extends Trial {
  /** Queries of the set that it comes from. */
  readonly setSize: number
  readonly kind: QuestionKind
}

export function trialOf({ query, shares, place }: RankedQuery): SetTrial {
  return { setSize: query.setSize, kind: query.kind, share: shares[0], right: place === 1 }
}
