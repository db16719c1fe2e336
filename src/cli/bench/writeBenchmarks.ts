import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { engineVersion } from '#engine/version.ts'
import { browserVersion, launchOptions } from './browser.ts'
import { thisMachine } from './machine.ts'
import { root } from './office.ts'
import { reportPage, withKept, withSections, type Section } from './report.ts'
import { apart, sections } from './sections.ts'

/** Measures the sections that are asked for, or all of them but those `apart`, and writes `docs/benchmarks.md`. */
export async function writeBenchmarks(asked: readonly string[]): Promise<void> {
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
