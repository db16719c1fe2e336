import { join } from 'node:path'
import { ask, type Desk } from '../../cli/cases/desk.ts'
import { caseRecord } from '../../cli/cases/record.ts'
import { openCasesOffice, type Walked } from '../../cli/cases/walk.ts'
import { readCasesOffice, readWorkedCases } from '../../cli/cases/workedCase.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice } from '../../cli/demo/demoOffice.ts'
import { migrationsFolder } from './db/database.fixtures.ts'
import { createEngine } from './engine.ts'
import { passphrase, resourcesFolder } from './engine.fixtures.ts'
import { readPdf } from './pdf/pdf.fixtures.ts'

export const casesFolder = join(resourcesFolder, 'cases')
export const casesOffice = readCasesOffice(casesFolder)
export const workedCases = readWorkedCases(casesFolder)

/** The office of the cases in a data folder, on its first day; `randomBytes` are the engine's. Its engine is the caller's to close. */
export async function deskOf(dataFolder: string, randomBytes: (length: number) => Uint8Array): Promise<Desk> {
  const clock = { now: new Date(`${casesOffice.openedOn}T07:00:00Z`) }
  const engine = createEngine({
    ...{ dataFolder, resourcesFolder, migrationsFolder, host: 'none', demo: true },
    now: () => clock.now,
    randomBytes,
    readerWorker: new URL('./importing/read.worker.ts', import.meta.url),
    passphraseCost: { n: 1024, r: 8, p: 1 },
    log: () => undefined,
  })
  const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
  await openOffice(callsOf(engine), resourcesFolder, demo, passphrase)
  const setClock = (now: Date) => {
    clock.now = now
  }
  return openCasesOffice({ engine, setClock, passphrase, resources: resourcesFolder }, casesOffice)
}

/** The record of a walked case with the text of its statements, a page a line; hashes hold salts, so they are left out. */
export async function goldenOf(desk: Desk, walked: Walked) {
  const record = await caseRecord(desk, walked)
  const texts: Record<string, string> = {}
  for (const [name, statementId] of walked.open.statements) {
    const { bytes } = await ask(desk, 'statements.bytes', { statementId })
    const { pages } = await readPdf(bytes)
    texts[name] = pages.map(({ text }) => text.replace(/[0-9a-f]{64}/g, '<hash>')).join('\n')
  }
  return { record, texts }
}
