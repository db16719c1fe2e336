import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'

/** In points of 1/72 inch, as the page is read. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

const upright: PageSize = { width: 595, height: 842 }

interface MeasuredPdf {
  readonly pdf: PDFDocumentProxy
  readonly sizes: readonly PageSize[]
}

/**
 * A PDF with the size of every page, so that each has its room before it is drawn; null until all are known.
 *
 * They are asked for together: of two thousand pages in less than a second. The one before stays until those of the next
 * are known, so that what was in view stays in view.
 */
export function useMeasured(pdf: PDFDocumentProxy): MeasuredPdf | null {
  const [measured, setMeasured] = useState<MeasuredPdf | null>(null)
  useEffect(() => {
    let shown = true
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
    // A page that can't be read has the room of a usual one: drawing it fails by itself, and the others are there.
    void Promise.all(numbers.map((number) => sizeOf(pdf, number).catch(() => upright))).then((sizes) => {
      if (shown) setMeasured({ pdf, sizes })
    })
    return () => {
      shown = false
    }
  }, [pdf])
  return measured
}

async function sizeOf(pdf: PDFDocumentProxy, number: number): Promise<PageSize> {
  const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
  return { width, height }
}
