import { drawnPage } from '#engine/paper/drawnPage.fixtures.ts'
import { openPageReader } from '#engine/paper/readBeside.ts'
import { openTesseract } from '#engine/paper/tesseract.ts'
import { compare, timeOf } from './measure.ts'
import { milliseconds, type Section } from './report.ts'

const worker = new URL('../../main/engine/paper/words.worker.ts', import.meta.url)

/** A sentence of each language; on the page they alternate. */
const sentences = [
  'The examination consists of a written test of 90 minutes; it was passed on 12 March 2026.',
  'Die Studierenden formulieren Abfragen, und sie optimieren sie für große Datenmengen.',
  'Les étudiants comprennent les bases de la transmission et du chiffrement.',
]

/** A page of A4 at 300 to the inch with 48 lines in ten points. */
function page() {
  const lines = Array.from({ length: 48 }, (_, nth) => ({
    ...{ text: sentences[nth % 3] ?? '', x: 240, y: 320 + nth * 62, size: 41.7 },
  }))
  return drawnPage(lines, { width: 2480, height: 3508 })
}

/** One page of a scan, by the workbench and by the recogniser alone. */
export async function scansSection(): Promise<Section> {
  const picture = page()
  const reader = openPageReader({ worker, seconds: 90, megabytes: 512 }, () => undefined)
  const read = () => reader.readPage(picture, new AbortController().signal)
  const recognise = await openTesseract(512, ['eng'])
  const opening = timeOf(() => openTesseract(512))
  const compared = await compare(
    5,
    timeOf(read),
    timeOf(() => recognise(picture)),
  )
  const opened = await opening()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  const { words } = await read()
  clearInterval(watch)
  reader.close()
  return {
    title: 'Reading a page of a scan',
    text: 'A page of A4 at 300 to the inch, in turn English, German and French, in ten points, drawn with the project’s own face. The workbench starts a worker for the page, opens the recogniser with its three languages, reads, and ends it; the peer is the same recogniser with English alone, open already, in the process that asks.',
    unit: 'milliseconds',
    rows: [{ work: `${words.length} words`, peerName: 'tesseract.js-core, English alone, open', ...compared }],
    notes: [
      `Opening the recogniser takes ${milliseconds(opened)} of it.`,
      `While a page is read the process holds at most ${((most - before) / 1_000_000).toFixed(0)} MB more than before.`,
    ],
  }
}
