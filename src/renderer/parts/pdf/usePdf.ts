import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useState } from 'react'

GlobalWorkerOptions.workerSrc = workerUrl

/** The PDF that bytes are; null until it is open, `failed` where it can't be. */
export function usePdf(bytes: Uint8Array): PDFDocumentProxy | 'failed' | null {
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'failed' | null>(null)
  useEffect(() => {
    // pdfjs takes the bytes over, so it gets its own.
    const task = getDocument({ data: new Uint8Array(bytes) })
    let shown = true
    task.promise.then(
      (opened) => {
        if (shown) setPdf(opened)
      },
      () => {
        if (shown) setPdf('failed')
      },
    )
    return () => {
      shown = false
      void task.destroy()
    }
  }, [bytes])
  return pdf
}
