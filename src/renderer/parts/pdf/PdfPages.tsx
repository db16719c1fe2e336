import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading, Problem, Segmented } from '../../ui/index.ts'
import { usePdf } from './usePdf.ts'
import './PdfPages.css'

type Zoom = 'fit' | 'whole'

/** The pages of a PDF as they will be printed; readers get their text. */
export function PdfPages({ bytes, title }: { readonly bytes: Uint8Array; readonly title: string }) {
  const { t } = useTranslation('statement')
  const pdf = usePdf(bytes)
  const [zoom, setZoom] = useState<Zoom>('fit')

  if (pdf === null) return <Loading what={t('screen.drawing')} />
  if (pdf === 'failed') return <Problem title={t('screen.notDrawn')}>{t('screen.issueHelp')}</Problem>
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  return (
    <div className="pdf-preview">
      <div className="panel-head">
        <h2 className="heading">{title}</h2>
        <span className="note">{t('screen.page', { page: 1, pages: pdf.numPages })}</span>
        <span className="grow" />
        <Segmented<Zoom>
          label={t('screen.zoom')}
          value={zoom}
          onChange={setZoom}
          options={[
            { value: 'whole', label: t('screen.whole') },
            { value: 'fit', label: t('screen.fit') },
          ]}
        />
      </div>
      <div
        className={`pdf-pages pdf-${zoom}`}
        role="region"
        aria-label={t('screen.preview')}
        data-region=""
        tabIndex={0}
      >
        {numbers.map((number) => (
          <PdfPage key={number} pdf={pdf} number={number} />
        ))}
      </div>
    </div>
  )
}

/** Sharp on any screen: drawn at twice the size it is shown at. */
const scale = 2

function PdfPage({ pdf, number }: { readonly pdf: PDFDocumentProxy; readonly number: number }) {
  const { t } = useTranslation('statement')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    let shown = true
    const draw = async () => {
      const page = await pdf.getPage(number)
      const target = canvas.current
      if (target === null || !shown) return
      const viewport = page.getViewport({ scale })
      target.width = viewport.width
      target.height = viewport.height
      await page.render({ canvas: target, viewport }).promise
      const content = await page.getTextContent()
      setText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
    }
    // A page that left the screen while it was drawn is no failure.
    draw().catch((cause: unknown) => {
      if (shown) console.error('A page was not drawn', cause)
    })
    return () => {
      shown = false
    }
  }, [pdf, number])
  return (
    <figure className="pdf-page">
      <canvas ref={canvas} aria-hidden="true" />
      <figcaption className="read-only-by-readers">
        {t('screen.page', { page: number, pages: pdf.numPages })}: {text}
      </figcaption>
    </figure>
  )
}
