import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type LaunchOptions } from '@playwright/test'
import { batchAtMost } from '#contract/statementBatches.ts'
import type { DecisionId } from '#core/ids.ts'
import type { ReportDocument } from '#core/report/document.ts'
import { recognitionStatement } from '#core/report/recognitionStatement.ts'
import { statementInput } from '#engine/handlers/statementInput.ts'
import { readFonts } from '#engine/pdf/fonts.ts'
import { speaker } from '#engine/pdf/speak.ts'
import { wordsIn } from '#locales/words.ts'
import { readDemoCases } from '../demo/demoCases.ts'
import { decide, receive } from '../demo/demoOffice.ts'
import { openRecord } from './database.ts'
import { decidedCopies } from './decidedCopies.ts'
import { bodyOf, htmlOf } from './html.ts'
import { compare } from './measure.ts'
import { newOffice, resources } from './office.ts'
import type { Section } from './report.ts'

const child = fileURLToPath(new URL('./issueBatch.ts', import.meta.url))
const languages = ['en', 'de'] as const

/** What `issueBatch.ts` prints; milliseconds and bytes. */
interface Issued {
  readonly took: number
  readonly issued: number
  readonly stopping: number
  readonly goingOn: number
  readonly packing: number
  readonly packed: number
  readonly before: number
  readonly most: number
}

/** A whole batch of statements in the record, and the same documents printed by a browser. */
export async function batchSection(folder: string, launch: LaunchOptions): Promise<Section> {
  const dataFolder = join(folder, 'batch')
  const documents = await decidedFolder(dataFolder)
  const waiting = [...languages]
  const toPrint = [...languages]
  const reached: Issued[] = []
  const ours = async () => {
    const args = [child, dataFolder, waiting.shift() ?? '', String(batchAtMost / 2)]
    const { stdout } = await promisify(execFile)(process.execPath, args)
    const read = JSON.parse(stdout) as Issued
    if (read.issued !== batchAtMost) throw new Error(`${String(read.issued)} statements were issued`)
    reached.push(read)
    return read.took
  }
  const browser = await chromium.launch(launch)
  try {
    const page = await browser.newPage()
    const out = join(folder, 'printed')
    mkdirSync(out)
    const peer = async () => {
      const language = toPrint.shift() ?? 'en'
      const speak = speaker(language, wordsIn(language))
      const start = performance.now()
      for (const [index, statement] of documents[language].entries()) {
        // The faces stay loaded: only what stands on the page changes.
        if (index === 0) await page.setContent(htmlOf(statement, speak, readFonts()))
        else await page.evaluate(`document.body.innerHTML = ${JSON.stringify(bodyOf(statement, speak))}`)
        const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
        writeFileSync(join(out, `${language}-${index}.pdf`), bytes)
      }
      return performance.now() - start
    }
    const compared = await compare(languages.length, ours, peer, 'cold')
    return section(compared, reached)
  } finally {
    await browser.close()
  }
}

function section(compared: Awaited<ReturnType<typeof compare>>, reached: readonly Issued[]): Section {
  const most = (of: keyof Issued) => Math.max(...reached.map((one) => one[of]))
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
  return {
    title: 'A batch of statements',
    text: `${batchAtMost} decided cases, a statement each: printed, numbered without a gap, chained in the audit log, kept in the encrypted database, each in one synced transaction with its place in the batch; stopped by the officer half way and resumed. A round is a language. The decisions are copies of one, each of an applicant of its own. The peer has the faces loaded, is given the finished sentences of one statement after the other, prints them and writes files: no number, no log, no record, nothing synced.`,
    unit: 'milliseconds',
    rows: [{ work: `${batchAtMost} statements`, peerName: 'Chromium, one page after the other', ...compared }],
    notes: [
      `Stopping took at most ${most('stopping').toFixed(0)} ms; from resuming to the next statement ${most('goingOn').toFixed(0)} ms. Both are within the time above.`,
      `The engine’s process held ${megabytes(most('before'))} before the batch and at most ${megabytes(most('most'))} in all, the ZIP file of ${megabytes(most('packed'))} included, which took ${(most('packing') / 1000).toFixed(1)} s.`,
    ],
  }
}

/** Makes an office with so many decided cases; answers what their statements say. */
async function decidedFolder(dataFolder: string): Promise<Readonly<Record<'en' | 'de', readonly ReportDocument[]>>> {
  const { engine, call } = await newOffice(dataFolder)
  const [worked] = readDemoCases(join(resources, 'demo/cases.json')).worked
  if (worked === undefined) throw new Error('The demo lost its cases')
  const received = await receive(call, join(resources, 'samples'), worked)
  await decide(call, received, worked)
  const { today } = await call('session.state', {})
  await engine.close()
  const { db, connection, close } = await openRecord(dataFolder)
  decidedCopies(connection, received.caseId, batchAtMost - 1)
  const ids = connection.prepare('SELECT id FROM decisions').pluck().all() as DecisionId[]
  const documents = (language: 'en' | 'de') =>
    ids.map((id, index) =>
      recognitionStatement(statementInput({ db }, id, { language, number: `2026/${index}`, date: today })),
    )
  const both = { en: documents('en'), de: documents('de') }
  close()
  return both
}
