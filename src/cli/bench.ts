import { apart, sections } from './bench/sections.ts'
import { calledWith } from './calledWith.ts'

/**
 * `npm run bench`: measures everything beside its peers, in one run, and writes `docs/benchmarks.md`. With names of sections,
 * as in `npm run bench -- cases stacking`, only those are measured and take their places in the page. `growth` is measured only so.
 */
const usage = `usage: npm run bench [-- SECTION…]
A SECTION is ${Object.keys(sections).join(', ')}.
Without one all are measured but ${[...apart.keys()].join(', ')}, in some minutes, and docs/benchmarks.md is written anew.`

const called = calledWith(process.argv.slice(2), {}, 'words')
const unknown = called.is === 'call' ? called.words.filter((name) => !Object.hasOwn(sections, name)) : []
if (called.is === 'help') console.log(usage)
else if (called.is === 'wrong' || unknown.length > 0) {
  console.error(`${called.is === 'wrong' ? called.why : `There is no section ${unknown.join(', ')}.`}\n\n${usage}`)
  process.exitCode = 2
} else {
  // Only now, for it takes seconds: who asks for help, or calls it wrongly, does not wait.
  const { writeBenchmarks } = await import('./bench/writeBenchmarks.ts')
  await writeBenchmarks(called.words)
}
