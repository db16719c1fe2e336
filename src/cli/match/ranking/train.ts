import { writeFileSync } from 'node:fs'
import { questionKinds } from '#core/matching/ranking/question.ts'
import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import { RankingWeights, rankingWeights } from '#core/matching/ranking/weights.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { resources } from '../resources.ts'
import { calibrate, type Trial } from './calibrate.ts'
import { fitWeights } from './fitWeights.ts'
import { foldsOf } from './folds.ts'
import { createMeasurer, type MeasuredQuery } from './measuredSet.ts'
import { rankQuery } from './rankedQuery.ts'
import { readNamedSet } from './trainingSets.ts'

const file = new URL('../../../core/matching/ranking/weights.json', import.meta.url)

/** Learns the weights of the ranking from these files and writes them, one version higher, where the ranking reads them. */
export function train(paths: readonly string[]): void {
  const sets = paths.map(readNamedSet)
  const queries = sets.flatMap(createMeasurer(readMeaning(resources)))
  const version = `rank/${String(Number(rankingWeights.version.replace('rank/', '')) + 1)}`
  const weights: RankingWeights = {
    version,
    trainedOn: sets.map(({ name, queries: { length } }) => ({ set: name, queries: length })),
    measures: [...measureNames],
    ...fitWeights(queries),
    calibration: calibrationOf(trialsOf(queries)),
  }
  writeFileSync(file, lineByLine(RankingWeights.parse(weights)))
  console.log(`${version}: ${String(queries.length)} queries of ${sets.map(({ name }) => name).join(', ')}`)
}

/** One property a line, so that a change can be read. */
function lineByLine(weights: RankingWeights): string {
  const lines = Object.entries(weights).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** The first place of every query by weights that were learned without it. */
function trialsOf(queries: readonly MeasuredQuery[]): Map<string, Trial[]> {
  const trials = new Map<string, Trial[]>()
  for (const { test, train } of foldsOf(queries)) {
    const weights = fitWeights(train)
    for (const query of test) {
      const { shares, place } = rankQuery(query, weights)
      trials.set(query.kind, [...(trials.get(query.kind) ?? []), { share: shares[0], right: place === 1 }])
    }
  }
  return trials
}

export function calibrationOf(trials: ReadonlyMap<string, readonly Trial[]>): RankingWeights['calibration'] {
  const entries = questionKinds.map((kind) => [kind, calibrate(trials.get(kind) ?? [])])
  return Object.fromEntries(entries) as RankingWeights['calibration']
}
