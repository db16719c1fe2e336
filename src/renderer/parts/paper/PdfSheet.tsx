import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { memo, useCallback, useState } from 'react'
import type { PaperPlace } from '#core/credential/element.ts'
import { PageCanvas } from '../pdf/PageCanvas.tsx'
import type { PageSize } from '../pdf/useMeasured.ts'
import { Sheet } from './Sheet.tsx'

/** Words of a page where they stand, in fractions of the page; `size` of its width. */
interface Words {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/**
 * One page of a PDF: its room from the beginning, and while it is near what is in sight its picture, with its words over it so
 * that they can be selected.
 */
export const PdfSheet = memo(function PdfSheet({
  pdf,
  page,
  size,
  drawn,
  place,
  onPlace,
}: {
  readonly pdf: PDFDocumentProxy
  readonly page: number
  readonly size: PageSize
  readonly drawn: 'now' | 'later'
  /** Where it lies on this page; a place on another one is that page's. */
  readonly place: PaperPlace | null
  readonly onPlace: ((place: PaperPlace) => void) | null
}) {
  const [words, setWords] = useState<readonly Words[]>([])
  const read = useCallback(async (sheet: PDFPageProxy) => {
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
  }, [])
  return (
    <Sheet page={page} ratio={size.width / size.height} place={place} onPlace={onPlace}>
      {drawn === 'later' ? null : (
        <>
          <PageCanvas pdf={pdf} number={page} onDrawn={read} />
          <div className="paper-words">
            {words.map(({ text, x, y, size: height }, index) => (
              <span
                key={index}
                style={{
                  insetInlineStart: `${x * 100}%`,
                  insetBlockStart: `${y * 100}%`,
                  fontSize: `${height * 100}cqw`,
                }}
              >
                {text}
              </span>
            ))}
          </div>
        </>
      )}
    </Sheet>
  )
})
