import { ablateCoverage } from './match/ablation/ablateCoverage.ts'
import { ablateRanking } from './match/ablation/ablateRanking.ts'
import { compareEncoders } from './match/encoder/compareEncoders.ts'
import { PackageRefused } from './match/encoder/graphModel.ts'
import { writeEncoder } from './match/encoder/writeEncoder.ts'
import { printBridge } from './match/printBridge.ts'
import { printEvaluation } from './match/printEvaluation.ts'
import { printGold } from './match/printGold.ts'
import { readCall, type MatchCall } from './match/readCall.ts'
import { refit } from './match/refit/refit.ts'
import { train } from './match/ranking/train.ts'
import { writeStems } from './match/table/writeStems.ts'
import { writeTable } from './match/table/writeTable.ts'
import { topics } from './match/topics/topics.ts'
import { trainCoverage } from './match/trainCoverage.ts'
import { whyUnusable } from './match/unusable.ts'

const usage = `usage: npm run match -- gold [open]
       npm run match -- gold --ablate [--only RULE]… [--rows OUT]
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
       npm run match -- topics OUT [--glosses WORDNET]… [--dictionary INDEX]… [--descriptions FILE]… [--documents FILE]…
A FILE has docs and queries: docs/comparison.md. "gold" asks the blind half too, "gold open" does not.
"train", "train-coverage" and "stems" write anew what the comparison reads.`

/** Measures the comparison and learns what it weighs by, for those who build it; `refit` is for an office. */
const asked = readCall(process.argv.slice(2))
if (asked.command === 'help') console.log(usage)
else if (asked.command === 'wrong') {
  if (asked.why !== '') console.error(`Nothing was run. ${asked.why}.\n`)
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    await run(asked)
  } catch (cause) {
    const why = whyUnusable(cause)
    if (why === null) throw cause
    console.error(why)
    process.exitCode = 2
  }
}

async function run(call: MatchCall): Promise<void> {
  switch (call.command) {
    case 'gold':
      await printGold({ openOnly: call.openOnly })
      return
    case 'ablateCoverage':
      await ablateCoverage(call)
      return
    case 'evaluate':
      // A part of the ablations is a trial: the figures of all queries are not asked for again.
      if (call.options.only === null && call.options.sample === null) await printEvaluation(call.options)
      if (call.options.ablate) await ablateRanking(call.options)
      return
    case 'train':
      await train(call.files)
      return
    case 'refit':
      process.exitCode = await refit(call.args)
      return
    case 'trainCoverage':
      await trainCoverage()
      return
    case 'bridge':
      await printBridge()
      return
    case 'table':
      console.log(writeTable(call.vectors, call.wordNet, call.out))
      return
    case 'stems':
      console.log(writeStems(call.vectors, call.sets))
      return
    case 'encoder':
      makeEncoder(call)
      return
    case 'encoders':
      console.log(await compareEncoders(call.one, call.other, call.files))
      return
    case 'topics':
      topics(call.options)
  }
}

function makeEncoder({ from, out, numbers }: Extract<MatchCall, { command: 'encoder' }>): void {
  try {
    console.log(writeEncoder(from, out, numbers))
  } catch (cause) {
    if (!(cause instanceof PackageRefused)) throw cause
    console.error(cause.message)
    process.exitCode = 1
  }
}
