import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import type { Block, ReportDocument } from '../src/core/report/document.ts'
import { readFonts, type Face, type FontBytes } from '../src/main/engine/pdf/fonts.ts'
import { renderPdf } from '../src/main/engine/pdf/renderPdf.ts'
import { styles } from '../src/main/engine/pdf/style.ts'
import { wordsIn } from '../src/locales/words.ts'

/** Names as they come in: Polish, Greek, Bulgarian, and what else Europe writes with the same letters. */
const names = [
  'Zażółć Gęślą-Jaźń Wójcik-Żółkiewska',
  'Ευφροσύνη Παπαϊωάννου-Ξενάκη',
  'Цветелина Кръстева-Йорданова',
  'Čeněk Příšerný, Đorđe Ćirić, Gréta Őszi',
]
const said = (text: string) => ({ text, lang: 'und' })
const paragraphs = names.map((text): Block => ({ kind: 'paragraph', text: said(text) }))
const table: Block = {
  kind: 'table',
  columns: [{ label: said('Names'), share: 1, align: 'start' }],
  rows: names.map((text) => [{ text: [said(text)], mark: null }]),
  totals: [],
}
const document: ReportDocument = {
  metadata: { title: said('Names'), language: 'en', author: 'Office', date: '2026-05-20' },
  letterhead: { institution: 'University of Altenmark', lines: [] },
  blocks: [...paragraphs, table],
  footer: [],
  auditHash: null,
}
const wanted = names.flatMap((text) => [
  { text, face: 'serif', size: styles.body.size },
  { text, face: 'sans', size: styles.cell.size },
])

/** More than this share of a name's ink apart is a glyph lost or changed. Measured: 0.0000; one lost letter 0.036 to 0.048. */
const mostApart = 0.002

const fonts = readFonts()

// Subsetting can lose glyphs while the text layer stays right: nobody would see it but the reader of the paper.
test('names in a statement look as their font draws them', async ({ page }) => {
  for (const { text, face, apart } of await compare(page, fonts)) {
    expect(apart, `${text} in ${face}`).toBeLessThan(mostApart)
  }
})

// The control: a comparison that does not see a lost letter proves nothing.
test('a single lost glyph is seen', async ({ page }) => {
  const damaged = { ...fonts, serif: withoutGlyph(fonts.serif, 'ł'), sans: withoutGlyph(fonts.sans, 'Ξ') }
  const found = (await compare(page, damaged)).filter(({ apart }) => apart >= mostApart)

  expect(found.map(({ text, face }) => [text, face])).toEqual([
    [names[0], 'serif'],
    [names[1], 'sans'],
  ])
})

interface Answer {
  readonly text: string
  readonly face: string
  readonly apart: number
}

/** Shows a PDF that was made with `bytes` beside the undamaged fonts. */
async function compare(page: Page, bytes: FontBytes): Promise<Answer[]> {
  const { bytes: pdf, missing } = await renderPdf(document, wordsIn('en'), bytes, {
    creationDate: new Date('2026-05-20T00:00:00Z'),
  })
  expect(missing).toEqual([])

  const { resolve } = createRequire(import.meta.url)
  const script = 'text/javascript'
  const files: Record<string, { contentType: string; body: Buffer | string }> = {
    '/': { contentType: 'text/html', body: '<!doctype html><script type="module" src="/compare.mjs"></script>' },
    '/compare.mjs': { contentType: script, body: readFileSync('e2e/statementGlyphs.page.mjs') },
    '/pdf.mjs': { contentType: script, body: readFileSync(resolve('pdfjs-dist/build/pdf.mjs')) },
    '/pdf.worker.mjs': { contentType: script, body: readFileSync(resolve('pdfjs-dist/build/pdf.worker.mjs')) },
    '/statement.pdf': { contentType: 'application/pdf', body: Buffer.from(pdf) },
    '/serif.ttf': { contentType: 'font/ttf', body: Buffer.from(fonts.serif) },
    '/sans.ttf': { contentType: 'font/ttf', body: Buffer.from(fonts.sans) },
  }
  // Nothing listens there: every request is answered here.
  await page.route('http://127.0.0.1:9/**', async (route) => {
    const file = files[new URL(route.request().url()).pathname]
    await route.fulfill(file ?? { status: 404 })
  })
  await page.goto('http://127.0.0.1:9/')
  await page.waitForFunction('window.compare !== undefined')
  return page.evaluate<Answer[]>(`window.compare('/statement.pdf', ${JSON.stringify(wanted)})`)
}

/** A font whose glyph for `character` has no outline: its place in the tables stays, so the text layer stays right. */
function withoutGlyph(font: FontBytes[Face], character: string): Uint8Array {
  const damaged = Uint8Array.from(font)
  const view = new DataView(damaged.buffer)
  const table = (name: string) => {
    const count = view.getUint16(4)
    for (let index = 0; index < count; index++) {
      const at = 12 + index * 16
      if (String.fromCharCode(...damaged.subarray(at, at + 4)) === name) return view.getUint32(at + 8)
    }
    throw new Error(`The font has no table ${name}`)
  }
  const isLong = view.getInt16(table('head') + 50) === 1
  const glyph = glyphOf(damaged, character)
  const offset = isLong ? view.getUint32(table('loca') + glyph * 4) : view.getUint16(table('loca') + glyph * 2) * 2
  // A glyph of no contours draws nothing.
  view.setInt16(table('glyf') + offset, 0)
  return damaged
}

function glyphOf(font: Uint8Array, character: string): number {
  const fontkit = createRequire(import.meta.url)('fontkit') as {
    create(bytes: Uint8Array): { layout(text: string): { glyphs: readonly { id: number }[] } }
  }
  const [glyph] = fontkit.create(font).layout(character).glyphs
  if (glyph === undefined) throw new Error(`The font has no ${character}`)
  return glyph.id
}
