import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'

/** Sharp on any screen: drawn at twice the size it is shown at. */
const sharp = 2

/** The most points of a picture, 32 MB; a poster is drawn coarser than a page of A4, which has two million. */
const mostPoints = 8_000_000
/** The longest side of a picture that browsers draw at all. */
const longestSide = 8192

/** The picture of a page, drawn while it is on the screen; `onDrawn` gets the page once it stands, and is kept the same. */
export function PageCanvas({
  pdf,
  number,
  onDrawn,
}: {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly onDrawn: (page: PDFPageProxy) => Promise<void>
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (target === null) return
    let stop = () => undefined as unknown
    let shown = true
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (!shown) return
      const { width, height } = page.getViewport({ scale: 1 })
      const scale = Math.min(sharp, Math.sqrt(mostPoints / (width * height)), longestSide / Math.max(width, height))
      const viewport = page.getViewport({ scale })
      target.width = viewport.width
      target.height = viewport.height
      const task = page.render({ canvas: target, viewport })
      stop = () => {
        task.cancel()
      }
      await task.promise
      stop = () => page.cleanup()
      await onDrawn(page)
    }
    // A page that left the screen while it was drawn is no failure.
    draw().catch((cause: unknown) => {
      if (shown) console.error('A page was not drawn', cause)
    })
    return () => {
      shown = false
      stop()
      // Given back at once: the browser would keep the picture until it tidies up.
      target.width = 0
      target.height = 0
    }
  }, [pdf, number, onDrawn])
  return <canvas ref={canvas} aria-hidden="true" />
}
