import { basename } from 'node:path'
import { engineVersion } from '#core/matching/version.ts'
import { printGold } from './match/printGold.ts'
import { rounded } from './match/rounded.ts'
import { overlapFigures, rankingFigures, readRankingSet, type RankingFigures } from './match/rankingSet.ts'

/** Measures the comparison, for those who build it: tables on standard output, nothing is kept. */
const [command, ...files] = process.argv.slice(2)

if (command === 'gold') printGold()
else if (command === 'evaluate' && files.length > 0) evaluate(files)
else {
  console.error('usage: npm run match -- gold | evaluate FILE…   (a FILE has docs and queries, docs/comparison.md)')
  process.exitCode = 2
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
