import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import type { PaperPlace } from '#core/credential/element.ts'
import { Sheet } from './Sheet.tsx'

/** Words of a page where they stand, in fractions of the page; `size` of its width. */
interface Words {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Sharp on any screen: drawn at twice the size it is shown at. */
const scale = 2

/** One page of a PDF, with its words over the picture so that they can be selected. */
export function PdfSheet({
  pdf,
  page,
  place,
  onPlace,
}: {
  readonly pdf: PDFDocumentProxy
  readonly page: number
  readonly place: PaperPlace | null
  readonly onPlace: ((place: PaperPlace) => void) | null
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState<readonly Words[]>([])
  useEffect(() => {
    let shown = true
    const draw = async () => {
      const sheet = await pdf.getPage(page)
      const target = canvas.current
      if (target === null || !shown) return
      const viewport = sheet.getViewport({ scale })
      target.width = viewport.width
      target.height = viewport.height
      await sheet.render({ canvas: target, viewport }).promise
      const { width, height } = sheet.getViewport({ scale: 1 })
      const content = await sheet.getTextContent()
      setWords(
        content.items.flatMap((item): Words[] => {
          if (!('str' in item) || item.str.trim() === '') return []
          const [left, bottom] = [Number(item.transform[4]), Number(item.transform[5])]
          return [
            { text: item.str, x: left / width, y: (height - bottom - item.height) / height, size: item.height / width },
          ]
        }),
      )
    }
    // A page that left the screen while it was drawn is no failure.
    draw().catch((cause: unknown) => {
      if (shown) console.error('A page was not drawn', cause)
    })
    return () => {
      shown = false
    }
  }, [pdf, page])
  return (
    <Sheet page={page} place={place} onPlace={onPlace}>
      <canvas ref={canvas} aria-hidden="true" />
      <div className="paper-words">
        {words.map(({ text, x, y, size }, index) => (
          <span
            key={index}
            style={{
              insetInlineStart: `${x * 100}%`,
              insetBlockStart: `${y * 100}%`,
              fontSize: `${size * 100}cqw`,
            }}
          >
            {text}
          </span>
        ))}
      </div>
    </Sheet>
  )
}
