import type { LaunchOptions } from '@playwright/test'
import { batchSection } from './batch.ts'
import { catalogueSection } from './catalogue.ts'
import { databaseSection } from './database.ts'
import { engineAskedSection } from './engineAsked.ts'
import { growthSection, growthTitle } from './growth.ts'
import { importingSections } from './importing.ts'
import { manyCasesSection } from './manyCases.ts'
import { matchingSection } from './matching.ts'
import { memorySection } from './memory.ts'
import { resources } from './office.ts'
import { printingSection } from './printing.ts'
import type { Section } from './report.ts'
import { simulatingSection } from './simulating.ts'
import { stackingSection } from './stacking.ts'
import { startingSection } from './starting.ts'
import { verifyingSections } from './verifying.ts'
import { windowSection } from './window.ts'

interface Place {
  /** A folder of this run, removed after it. */
  readonly folder: string
  readonly launch: LaunchOptions
}

/** What can be measured by itself, by its name on the command line, in the order of the page. */
export const sections: Readonly<Record<string, (place: Place) => Promise<readonly Section[]>>> = {
  importing: ({ folder }) => importingSections(folder),
  verifying: () => verifyingSections(resources),
  matching: async ({ folder }) => [await matchingSection(folder), await engineAskedSection(folder)],
  catalogue: async ({ folder }) => [await catalogueSection(folder)],
  starting: async ({ folder, launch }) => [await startingSection(launch, (await memoryOnce(folder)).dataFolder)],
  printing: async ({ launch }) => [await printingSection(launch)],
  batch: async ({ folder, launch }) => [await batchSection(folder, launch)],
  database: async ({ folder }) => [await databaseSection((await memoryOnce(folder)).dataFolder)],
  cases: async ({ folder }) => [await manyCasesSection(folder)],
  window: async ({ folder, launch }) => [await windowSection(folder, launch)],
  stacking: async () => [await stackingSection()],
  simulating: async ({ folder }) => [await simulatingSection(folder)],
  memory: async ({ folder }) => [(await memoryOnce(folder)).section],
  growth: async () => [await growthSection()],
}

/** With their titles: measured only where they are asked for, as they take minutes; a whole run keeps what the page says of them. */
export const apart: ReadonlyMap<string, string> = new Map([['growth', growthTitle]])

let memory: ReturnType<typeof memorySection> | null = null
function memoryOnce(folder: string) {
  memory ??= memorySection(folder)
  return memory
}
