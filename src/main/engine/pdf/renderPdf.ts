import type { PDFDocument, PDFFont } from 'pdf-lib'
import type { ReportDocument } from '#core/report/document.ts'
import type { Words } from '#locales/words.ts'
import { hashOf } from '../hashOf.ts'
import { piecesOf } from './blocks/blocks.ts'
import { createCanvas, type Canvas } from './canvas.ts'
import { faces, type Face, type FontBytes } from './fonts.ts'
import { frameOf } from './frame.ts'
import { pdfLib } from './libraries.ts'
import { paginate } from './pages.ts'
import { fontkitOfParsed } from './parsedFonts.ts'
import { speaker, type Speak } from './speak.ts'
import { element, writeStructure } from './structure.ts'
import { page as sheet } from './style.ts'
import { createTypeface } from './typeface.ts'

export interface RenderedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Code points that no font could draw; each is a visible box on the page. Empty for what may be issued. */
  readonly missing: readonly number[]
}

/**
 * Sets a document on A4 pages: tagged, with its fonts embedded, the same bytes for the same document on every machine
 * and every day. `creationDate` is the day the document bears, not the clock's.
 */
export async function renderPdf(
  document: ReportDocument,
  words: Words,
  fontBytes: FontBytes,
  { creationDate }: { readonly creationDate: Date },
): Promise<RenderedPdf> {
  const { language } = document.metadata
  const typeface = createTypeface(fontBytes)
  const speak = speaker(language, words)
  const root = element('Document')
  const setting = { language, speak, typeface, root }
  const frame = frameOf(document, setting)
  const placed = paginate(piecesOf(document.blocks, setting), frame.room)

  const pdf = await pdfLib.PDFDocument.create({ updateMetadata: false })
  describe(pdf, document, speak, creationDate)
  const fonts = await embed(pdf, fontBytes)
  const pages = placed.map((pieces, index) => {
    const page = pdf.addPage([sheet.width, sheet.height])
    const canvas = createCanvas(page, index, fonts, typeface)
    frame.draw(canvas, index + 1, placed.length)
    for (const { piece, top, repeated } of pieces) {
      piece.draw(repeated ? untagged(canvas) : canvas, frame.top + top)
    }
    return page
  })
  writeStructure(pdf, pages, root)
  identify(pdf, document, speak)
  const bytes = await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
  return { bytes, pages: pages.length, missing: [...typeface.missing].sort((a, b) => a - b) }
}

function describe(pdf: PDFDocument, { metadata }: ReportDocument, speak: Speak, date: Date): void {
  pdf.setTitle(speak(metadata.title), { showInWindowTitleBar: true })
  pdf.setAuthor(metadata.author)
  pdf.setProducer('Recognition Workbench')
  pdf.setCreator('Recognition Workbench')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  pdf.setLanguage(metadata.language)
}

async function embed(pdf: PDFDocument, bytes: FontBytes): Promise<ReadonlyMap<Face, PDFFont>> {
  pdf.registerFontkit(fontkitOfParsed)
  const fonts = new Map<Face, PDFFont>()
  for (const face of faces) fonts.set(face, await pdf.embedFont(bytes[face], { subset: true }))
  return fonts
}

/** A head that comes again is not read aloud again. */
function untagged(canvas: Canvas): Canvas {
  return {
    ...canvas,
    tagged: (_element, draw) => {
      draw()
    },
  }
}

/** The file's identifier, from what it says instead of from a clock: PDF asks for one, and the bytes must not vary. */
function identify(pdf: PDFDocument, document: ReportDocument, speak: Speak): void {
  const content = `${speak(document.metadata.title)}\n${JSON.stringify(document)}`
  const id = pdfLib.PDFHexString.of(hashOf(content).slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
}
