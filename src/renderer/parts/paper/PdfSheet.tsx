import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { memo, useCallback, useMemo, useState } from 'react'
import type { PaperPlace } from '#core/credential/element.ts'
import { PageCanvas } from '../pdf/PageCanvas.tsx'
import type { PageSize } from '../pdf/useMeasured.ts'
import { greyPage } from './greyPicture.ts'
import type { OnPlace } from './marked.ts'
import { Sheet } from './Sheet.tsx'
import { wordsRead, type SheetWord, type SheetWords } from './sheetWords.ts'
import { usePageReading } from './usePageReading.ts'

/** A page whose file holds fewer letters than this may be a picture, with a stamp or a number on it. */
const fewLetters = 100

/**
 * One page of a PDF: its room from the beginning, and while it is near what is in sight its picture, with its words over it so
 * that they can be selected. Those of a picture can be read by machine.
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
  readonly onPlace: OnPlace | null
}) {
  const [inFile, setInFile] = useState<SheetWords | null>(null)
  const keep = useCallback(async (sheet: PDFPageProxy) => {
    setInFile({ by: 'file', turn: 0, words: await wordsOf(sheet) })
  }, [])
  const reading = usePageReading(useCallback(() => greyPage(pdf, page), [pdf, page]))
  const found = reading.reading.is === 'read' ? reading.reading.found : null
  const words = useMemo(() => (found?.found === 'words' ? wordsRead(found) : inFile), [found, inFile])
  const letters = inFile?.words.reduce((sum, { text }) => sum + text.trim().length, 0) ?? fewLetters
  return (
    <Sheet
      page={page}
      ratio={size.width / size.height}
      place={place}
      onPlace={onPlace}
      words={drawn === 'now' ? words : null}
      reading={letters < fewLetters ? { ...reading, inFile: letters === 0 ? 'nothing' : 'few' } : null}
    >
      {drawn === 'later' ? null : <PageCanvas pdf={pdf} number={page} onDrawn={keep} />}
    </Sheet>
  )
})

/** The runs of words that the file holds; what stands at the same height is a line. */
async function wordsOf(sheet: PDFPageProxy): Promise<SheetWord[]> {
  const { width, height } = sheet.getViewport({ scale: 1 })
  const { items } = await sheet.getTextContent()
  let [line, last] = [-1, Number.NaN]
  return items.flatMap((item): SheetWord[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [left, bottom] = [Number(item.transform[4]), Number(item.transform[5])]
    if (bottom !== last) line += 1
    last = bottom
    const area = {
      x: left / width,
      y: (height - bottom - item.height) / height,
      width: item.width / width,
      height: item.height / height,
    }
    return [{ text: item.str, area, line, sure: true }]
  })
}
