import type { LaunchOptions } from '@playwright/test'
import type { Section } from './report.ts'

interface Place {
  /** A folder of this run, removed after it. */
  readonly folder: string
  readonly launch: LaunchOptions
}

const growthTitle = 'Growth of the catalogue'

/**
 * What can be measured by itself, by its name on the command line, in the order of the page. Each is read when it is measured:
 * who asks for their names does not wait for all of the engine.
 */
export const sections: Readonly<Record<string, (place: Place) => Promise<readonly Section[]>>> = {
  importing: async ({ folder }) => (await import('./importing.ts')).importingSections(folder),
  verifying: async () => (await import('./verifying.ts')).verifyingSections(),
  matching: async ({ folder }) => [
    await (await import('./matching.ts')).matchingSection(folder),
    await (await import('./engineAsked.ts')).engineAskedSection(folder),
  ],
  catalogue: async ({ folder }) => [await (await import('./catalogue.ts')).catalogueSection(folder)],
  starting: async ({ folder, launch }) => {
    const { dataFolder } = await memoryOnce(folder)
    return [await (await import('./starting.ts')).startingSection(launch, dataFolder)]
  },
  printing: async ({ launch }) => [await (await import('./printing.ts')).printingSection(launch)],
  scans: async () => [await (await import('./scans.ts')).scansSection()],
  batch: async ({ folder, launch }) => [await (await import('./batch.ts')).batchSection(folder, launch)],
  database: async ({ folder }) => {
    const { dataFolder } = await memoryOnce(folder)
    return [await (await import('./database.ts')).databaseSection(dataFolder)]
  },
  cases: async ({ folder }) => [await (await import('./manyCases.ts')).manyCasesSection(folder)],
  window: async ({ folder, launch }) => [await (await import('./window.ts')).windowSection(folder, launch)],
  stacking: async () => [await (await import('./stacking.ts')).stackingSection()],
  simulating: async ({ folder }) => [await (await import('./simulating.ts')).simulatingSection(folder)],
  memory: async ({ folder }) => [(await memoryOnce(folder)).section],
  growth: async () => [await (await import('./growth.ts')).growthSection(growthTitle)],
}

/** With their titles: measured only where they are asked for, as they take minutes; a whole run keeps what the page says of them. */
export const apart: ReadonlyMap<string, string> = new Map([['growth', growthTitle]])

let memory: ReturnType<typeof import('./memory.ts').memorySection> | null = null
async function memoryOnce(folder: string) {
  const { memorySection } = await import('./memory.ts')
  memory ??= memorySection(folder)
  return memory
}
