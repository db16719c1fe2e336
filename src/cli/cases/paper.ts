import { pdfLib } from '#engine/pdf/libraries.ts'

const margin = 72
const leading = 22

/** A sheet of A4 with these lines printed on it: what stands for a scan. The same bytes each time. */
export async function paperOf(lines: readonly string[]): Promise<Uint8Array> {
  const sheet = await pdfLib.PDFDocument.create({ updateMetadata: false })
  const font = await sheet.embedFont(pdfLib.StandardFonts.TimesRoman)
  const page = sheet.addPage(pdfLib.PageSizes.A4)
  const top = page.getHeight() - margin
  for (const [index, line] of lines.entries()) {
    page.drawText(line, { x: margin, y: top - index * leading, size: index === 0 ? 18 : 11, font })
  }
  return sheet.save()
}
