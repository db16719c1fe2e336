import type { ReportDocument } from '#core/report/document.ts'
import type { LocalDate } from '#core/values.ts'
import { wordsIn } from '#locales/words.ts'
import { readFonts, type FontBytes } from './fonts.ts'
import type { RenderedPdf } from './renderPdf.ts'

let fonts: FontBytes | null = null

/** A document as PDF in its own language, with the bundled fonts; the same bytes for the same document and day. */
export async function printDocument(document: ReportDocument, date: LocalDate): Promise<RenderedPdf> {
  // What sets a page takes 40 MB: an engine that prints nothing does without.
  const { renderPdf } = await import('./renderPdf.ts')
  fonts ??= readFonts()
  const creationDate = new Date(`${date}T00:00:00Z`)
  return renderPdf(document, wordsIn(document.metadata.language), fonts, { creationDate })
}
