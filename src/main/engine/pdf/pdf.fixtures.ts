import type { Block, ReportDocument } from '#core/report/document.ts'
import type { StatementInput } from '#core/report/statementInput.ts'
import { recognitionStatement } from '#core/report/recognitionStatement.ts'
import { drawnStatement } from '#core/report/statement.fixtures.ts'
import { wordsIn } from '#locales/words.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readFonts } from './fonts.ts'
import { renderPdf } from './renderPdf.ts'

export const fonts = readFonts()

export function renderStatement(change: Partial<StatementInput> = {}) {
  const input = drawnStatement(change)
  return renderDocument(recognitionStatement(input))
}

export function renderDocument(document: ReportDocument) {
  const { date, language } = document.metadata
  return renderPdf(document, wordsIn(language), fonts, { creationDate: new Date(`${date}T00:00:00Z`) })
}

/** A document with a letterhead, a footer and these blocks. */
export function documentOf(blocks: readonly Block[]): ReportDocument {
  return { ...recognitionStatement(drawnStatement()), blocks: [...blocks] }
}

interface Item {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface ReadPage {
  /** As it is read: lines joined by spaces, words that were hyphenated whole again. */
  readonly text: string
  /** Each stretch of text with its baseline, in points from the bottom of the page. */
  readonly items: readonly Item[]
  readonly structure: unknown
}

/** Reads a PDF back with another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const found = items.flatMap((item): Item[] => {
      if (!('str' in item)) return []
      const [x, y] = item.transform.slice(4) as [number, number]
      return [{ text: item.str, x, y, width: item.width }]
    })
    const raw = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    const text = raw.replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ')
    pages.push({ text, items: found.filter((item) => item.text.trim() !== ''), structure: await page.getStructTree() })
  }
  const { info } = await pdf.getMetadata()
  await task.destroy()
  return { pages, info: info as Readonly<Record<string, unknown>> }
}
