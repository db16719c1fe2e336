import type { ReportDocument } from '#core/report/document.ts'
import { wordsIn } from '#locales/words.ts'
import { readFonts } from './fonts.ts'
import { renderPdf, type RenderedPdf } from './renderPdf.ts'

const fonts = readFonts()

/** A document as PDF in its own language, with the bundled fonts; the same bytes for the same document. */
export function printDocument(document: ReportDocument): Promise<RenderedPdf> {
  const { language, date } = document.metadata
  return renderPdf(document, wordsIn(language), fonts, { creationDate: new Date(`${date}T00:00:00Z`) })
}
