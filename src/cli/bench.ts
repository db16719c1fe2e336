import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { engineVersion } from '#engine/version.ts'
import { browserVersion, launchOptions } from './bench/browser.ts'
import { thisMachine } from './bench/machine.ts'
import { root } from './bench/office.ts'
import { reportPage, withKept, withSections, type Section } from './bench/report.ts'
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
} else await bench(called.words)

async function bench(asked: readonly string[]): Promise<void> {
  const began = performance.now()
  const load = (): number => loadavg()[0] ?? 0
  const loadBefore = load()
  const day = new Date().toISOString().slice(0, 10)
  const target = join(root, 'docs/benchmarks.md')
  const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'))
  try {
    const launch = await launchOptions()
    const measured: Section[] = []
    for (const [name, measure] of Object.entries(sections)) {
      if (asked.length > 0 ? !asked.includes(name) : apart.has(name)) continue
      console.error(`${name} …`)
      measured.push(...(await measure({ folder, launch })))
    }
    const before = readFileSync(target, 'utf8')
    const page =
      asked.length > 0
        ? await withSections(before, measured, {
            day,
            load: [loadBefore, load()],
            cores: availableParallelism(),
          })
        : withKept(
            await reportPage({
              day,
              version: engineVersion,
              machine: thisMachine(await browserVersion(launch)),
              seconds: (performance.now() - began) / 1000,
              load: [loadBefore, load()],
              sections: measured,
            }),
            before,
            apart.values(),
          )
    writeFileSync(target, page)
    console.log(target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
