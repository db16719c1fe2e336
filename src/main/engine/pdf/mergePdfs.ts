import type { PDFDocument } from 'pdf-lib'
import { pdfLib } from './libraries.ts'

/** How many pages a PDF gives to another; null where it is none, asks for a password, or its pages can't be taken over. */
export async function pagesOf(bytes: Uint8Array): Promise<number | null> {
  try {
    const alone = await pdfLib.PDFDocument.create()
    await addPages(alone, bytes)
    await alone.save()
    return alone.getPageCount()
  } catch {
    return null
  }
}

/** One PDF of several, page after page; each must be one that `pagesOf` could read. `day` is YYYY-MM-DD. */
export async function mergePdfs(parts: readonly Uint8Array[], title: string, day: string): Promise<Uint8Array> {
  const whole = await pdfLib.PDFDocument.create()
  for (const part of parts) await addPages(whole, part)
  const date = new Date(`${day}T00:00:00Z`)
  whole.setTitle(title, { showInWindowTitleBar: true })
  whole.setCreationDate(date)
  whole.setModificationDate(date)
  return whole.save()
}

async function addPages(whole: PDFDocument, bytes: Uint8Array): Promise<void> {
  const from = await pdfLib.PDFDocument.load(bytes)
  for (const page of await whole.copyPages(from, from.getPageIndices())) whole.addPage(page)
}
