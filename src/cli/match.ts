import { readCall } from './match/readCall.ts'

const usage = `usage: npm run match -- gold [open]
       npm run match -- gold --ablate [--only RULE]… [--rows OUT]
       npm run match -- evaluate FILE… [--baselines] [--predictions OUT]
       npm run match -- evaluate FILE… --ablate [--only RULE]… [--sample QUERIES] [--encoder FOLDER] [--rows OUT]
       npm run match -- train FILE…
       npm run match -- refit --data FOLDER [--use | --back] [--officer "NAME"]
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
  // Only now, for it takes seconds: who asks for help, or calls it wrongly, does not wait.
  const { runCall } = await import('./match/runCall.ts')
  await runCall(asked)
}
