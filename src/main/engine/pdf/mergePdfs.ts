/** How many pages a PDF has; null where it is none, or can't be read (as when it asks for a password). */
export async function pagesOf(bytes: Uint8Array): Promise<number | null> {
  const { pdfLib } = await import('./libraries.ts')
  try {
    return (await pdfLib.PDFDocument.load(bytes)).getPageCount()
  } catch {
    return null
  }
}

/** One PDF of several, page after page; each must be one that `pagesOf` could read. */
export async function mergePdfs(parts: readonly Uint8Array[], title: string, day: string): Promise<Uint8Array> {
  const { pdfLib } = await import('./libraries.ts')
  const whole = await pdfLib.PDFDocument.create()
  for (const part of parts) {
    const from = await pdfLib.PDFDocument.load(part)
    for (const page of await whole.copyPages(from, from.getPageIndices())) whole.addPage(page)
  }
  const date = new Date(`${day}T00:00:00Z`)
  whole.setTitle(title, { showInWindowTitleBar: true })
  whole.setCreationDate(date)
  whole.setModificationDate(date)
  return whole.save()
}
