import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { engineVersion } from '#engine/version.ts'
import { launchOptions } from './bench/browser.ts'
import { catalogueSection } from './bench/catalogue.ts'
import { databaseSection } from './bench/database.ts'
import { importingSections } from './bench/importing.ts'
import { thisMachine } from './bench/machine.ts'
import { manyCasesSection } from './bench/manyCases.ts'
import { matchingSection } from './bench/matching.ts'
import { memorySection } from './bench/memory.ts'
import { resources, root } from './bench/office.ts'
import { printingSection } from './bench/printing.ts'
import { reportPage } from './bench/report.ts'
import { startingSection } from './bench/starting.ts'
import { verifyingSections } from './bench/verifying.ts'

/** `npm run bench`: measures everything beside its peers, in one run, and writes `docs/benchmarks.md`. */
const began = performance.now()
const loadBefore = loadavg()[0] ?? 0
const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'))
try {
  const launch = await launchOptions()
  console.error('Importing …')
  const importing = await importingSections(folder)
  console.error('Verifying …')
  const verifying = await verifyingSections(resources)
  console.error('A large catalogue …')
  const catalogue = await catalogueSection(folder)
  console.error('Matching …')
  const matching = await matchingSection()
  console.error('Memory …')
  const memory = await memorySection(folder)
  console.error('Opening the database …')
  const database = await databaseSection(memory.dataFolder)
  console.error('Twenty thousand cases …')
  const manyCases = await manyCasesSection(folder)
  console.error('Printing …')
  const printing = await printingSection(launch)
  console.error('Starting …')
  const starting = await startingSection(launch, memory.dataFolder)

  const target = join(root, 'docs/benchmarks.md')
  const page = await reportPage({
    day: new Date().toISOString().slice(0, 10),
    version: engineVersion,
    machine: thisMachine(printing.version),
    seconds: (performance.now() - began) / 1000,
    load: [loadBefore, loadavg()[0] ?? 0],
    sections: [
      ...importing,
      ...verifying,
      matching,
      catalogue,
      starting,
      printing.section,
      database,
      manyCases,
      memory.section,
    ],
  })
  writeFileSync(target, page)
  console.log(target)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
