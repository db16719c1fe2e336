import { basename } from 'node:path'
import { createCorpus } from '#core/matching/corpus.ts'
import { engineVersion } from '#core/matching/version.ts'
import { readBundledModules } from './match/bundledModules.ts'
import { alwaysNot, fittedOverlap, goldFigures, type Answer } from './match/goldFigures.ts'
import { readGoldPairs, suggestedFor } from './match/goldPairs.ts'
import { overlapFigures, rankingFigures, readRankingSet, type RankingFigures } from './match/rankingSet.ts'

/** Measures the comparison, for those who build it: tables on standard output, nothing is kept. */
const [command, ...files] = process.argv.slice(2)

if (command === 'gold') gold()
else if (command === 'evaluate' && files.length > 0) evaluate(files)
else {
  console.error('usage: npm run match -- gold | evaluate FILE…   (a FILE has docs and queries, docs/comparison.md)')
  process.exitCode = 2
}

function gold(): void {
  const pairs = readGoldPairs()
  const corpus = createCorpus(readBundledModules())
  const answers: Record<string, Answer> = {
    [engineVersion]: (pair) => suggestedFor(pair, corpus),
    'word overlap': fittedOverlap(pairs.filter(({ half }) => half === 'tuning')),
    'always "not"': alwaysNot,
  }
  const sets = {
    'held out': pairs.filter(({ half }) => half === 'heldOut'),
    tuning: pairs.filter(({ half }) => half === 'tuning'),
    all: pairs,
    'the sixty': pairs.filter(({ sixty }) => sixty),
    'of the sixty held out': pairs.filter(({ sixty, half }) => sixty && half === 'heldOut'),
  }
  console.table(
    Object.entries(sets).flatMap(([set, of]) =>
      Object.entries(answers).map(([method, answer]) => {
        const { decided, right } = goldFigures(of, answer)
        return { set, pairs: of.length, method, decided: rounded(decided), right: rounded(right) }
      }),
    ),
  )
}

function evaluate(paths: readonly string[]): void {
  for (const path of paths) {
    const set = readRankingSet(path)
    console.log(`${basename(path)}: ${String(set.docs.length)} documents, ${String(set.queries.length)} queries`)
    console.table({ [engineVersion]: row(rankingFigures(set)), 'word overlap': row(overlapFigures(set)) })
  }
}

function row({ first, firstFive, firstTen, meanReciprocalRank }: RankingFigures) {
  return {
    'R@1': rounded(first),
    'R@5': rounded(firstFive),
    'R@10': rounded(firstTen),
    MRR: rounded(meanReciprocalRank),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
