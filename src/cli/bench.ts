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

/**
 * `npm run bench`: measures everything beside its peers, in one run, and writes `docs/benchmarks.md`. With names of sections,
 * as in `npm run bench -- cases stacking`, only those are measured and take their places in the page. `growth` is measured only so.
 */
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in sections))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(sections).join(', ')}.`)
  process.exit(2)
}
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
