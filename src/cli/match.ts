import { ablateCoverage } from './match/ablation/ablateCoverage.ts'
import { ablateRanking } from './match/ablation/ablateRanking.ts'
import { compareEncoders } from './match/encoder/compareEncoders.ts'
import { PackageRefused } from './match/encoder/graphModel.ts'
import { writeEncoder } from './match/encoder/writeEncoder.ts'
import { evaluateArguments } from './match/evaluateArguments.ts'
import { printBridge } from './match/printBridge.ts'
import { printEvaluation } from './match/printEvaluation.ts'
import { printGold } from './match/printGold.ts'
import { refit } from './match/refit/refit.ts'
import { train } from './match/ranking/train.ts'
import { writeStems } from './match/table/writeStems.ts'
import { writeTable } from './match/table/writeTable.ts'
import { topics } from './match/topics/topics.ts'
import { trainCoverage } from './match/trainCoverage.ts'

const usage = `usage: npm run match -- gold [open | --ablate [--only RULE]… [--rows OUT]]
       npm run match -- evaluate FILE… [--baselines] [--predictions OUT]
       npm run match -- evaluate FILE… --ablate [--only RULE]… [--sample QUERIES] [--encoder FOLDER] [--rows OUT]
       npm run match -- train FILE…
       npm run match -- refit --data FOLDER [--use | --back] [--officer NAME]
       npm run match -- train-coverage
       npm run match -- bridge
       npm run match -- table VECTORS WORDNET OUT
       npm run match -- stems VECTORS FILE…
       npm run match -- encoder PACKAGE OUT [--float32]
       npm run match -- encoders FOLDER FOLDER FILE…
       npm run match -- topics OUT --glosses WORDNET --dictionary INDEX… --descriptions FILE --documents FILE…
A FILE has docs and queries: docs/comparison.md.`

/** Measures the comparison and learns what it weighs by, for those who build it; `refit` is for an office. */
const [command, ...args] = process.argv.slice(2)

if (command === 'gold' && args.includes('--ablate')) await ablateCoverage(evaluateArguments(args))
else if (command === 'gold') await printGold({ openOnly: args.includes('open') })
else if (command === 'evaluate' && args.length > 0) {
  const options = evaluateArguments(args)
  // A part of the ablations is a trial: the figures of all queries are not asked for again.
  if (options.only === null && options.sample === null) await printEvaluation(options)
  if (options.ablate) await ablateRanking(options)
} else if (command === 'train' && args.length > 0) await train(args)
else if (command === 'train-coverage') await trainCoverage()
else if (command === 'refit') process.exitCode = await refit(args)
else if (command === 'bridge') await printBridge()
else if (command === 'table' && args.length === 3) {
  const [vectors = '', wordNet = '', out = ''] = args
  console.log(writeTable(vectors, wordNet, out))
} else if (command === 'stems' && args.length > 1) {
  const [vectors = '', ...sets] = args
  console.log(writeStems(vectors, sets))
} else if (command === 'encoder' && [2, 3].includes(args.length) && (args[2] ?? '--float32') === '--float32') {
  const [from = '', out = '', whole] = args
  try {
    console.log(writeEncoder(from, out, whole === undefined ? 'int8' : 'float32'))
  } catch (cause) {
    if (!(cause instanceof PackageRefused)) throw cause
    console.error(cause.message)
    process.exitCode = 1
  }
} else if (command === 'encoders' && args.length > 2) {
  const [one = '', other = '', ...files] = args
  console.log(await compareEncoders(one, other, files))
} else if (command === 'topics' && args.length > 1) topics(args)
else {
  console.error(usage)
  process.exitCode = 2
}
