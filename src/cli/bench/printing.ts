import { chromium, type Browser, type LaunchOptions, type Page } from '@playwright/test'
import { recognitionStatement } from '#core/report/recognitionStatement.ts'
import { drawnStatement } from '#core/report/statement.fixtures.ts'
import { readFonts } from '#engine/pdf/fonts.ts'
import { openPrinter } from '#engine/pdf/printBeside.ts'
import { speaker } from '#engine/pdf/speak.ts'
import { wordsIn } from '#locales/words.ts'
import { htmlOf } from './html.ts'
import { compare, timeOf } from './measure.ts'
import type { Section } from './report.ts'

const worker = new URL('../../main/engine/pdf/print.worker.ts', import.meta.url)

/** One statement, by the workbench and by Chromium. */
export async function printingSection(launch: LaunchOptions): Promise<Section> {
  const document = recognitionStatement(drawnStatement())
  const { language } = document.metadata
  const html = htmlOf(document, speaker(language, wordsIn(language)), readFonts())
  const printer = openPrinter({ worker, seconds: 120, megabytes: 1024, secondsKept: 300 }, () => undefined)
  const print = () => printer.print('statement', document)
  const ours = timeOf(print)

  const browser = await chromium.launch(launch)
  try {
    const page = await pageWith(browser, html)
    const running = await compare(
      9,
      ours,
      timeOf(() => printed(page)),
    )
    const started = await compare(
      3,
      ours,
      timeOf(() => printedByNewBrowser(launch, html)),
    )
    const own = await print()
    const others = await printed(page)
    const work = `Statement in English, ${own.pages} pages`
    return {
      title: 'Printing a statement',
      text: 'The same sentences in the same four faces, tagged for reading aloud; the peer repeats no letterhead and counts no pages. The workbench lays out and writes the PDF in a worker that runs already; the peer prints a page that it has already loaded, or is started for it.',
      unit: 'milliseconds',
      rows: [
        { work, peerName: 'Chromium, page loaded', ...running },
        { work, peerName: 'Chromium, started for it', ...started },
      ],
      notes: [`The file has ${kilobytes(own.bytes)} kB; Chromium’s has ${kilobytes(others)} kB.`],
    }
  } finally {
    printer.close()
    await browser.close()
  }
}

async function pageWith(browser: Browser, html: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setContent(html)
  return page
}

function printed(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
}

async function printedByNewBrowser(launch: LaunchOptions, html: string): Promise<Uint8Array> {
  const browser = await chromium.launch(launch)
  const bytes = await printed(await pageWith(browser, html))
  await browser.close()
  return bytes
}

const kilobytes = (bytes: Uint8Array): string => (bytes.length / 1000).toFixed(0)
