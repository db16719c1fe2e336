import { ablateCoverage } from './ablation/ablateCoverage.ts'
import { ablateRanking } from './ablation/ablateRanking.ts'
import { compareEncoders } from './encoder/compareEncoders.ts'
import { PackageRefused } from './encoder/graphModel.ts'
import { writeEncoder } from './encoder/writeEncoder.ts'
import { printBridge } from './printBridge.ts'
import { printEvaluation } from './printEvaluation.ts'
import { printGold } from './printGold.ts'
import { refit } from './refit/refit.ts'
import { train } from './ranking/train.ts'
import { writeStems } from './table/writeStems.ts'
import { writeTable } from './table/writeTable.ts'
import { topics } from './topics/topics.ts'
import { trainCoverage } from './trainCoverage.ts'
import { whyUnusable } from './unusable.ts'
import type { MatchCall } from './readCall.ts'

/** Carries out a call; what it can't use is told in a sentence, with the exit code 2. */
export async function runCall(call: MatchCall): Promise<void> {
  try {
    await run(call)
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
