import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { memo, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading, Problem, Segmented } from '../../ui/index.ts'
import { PageCanvas } from './PageCanvas.tsx'
import { useMeasured, type PageSize } from './useMeasured.ts'
import { usePagesInSight } from './usePagesInSight.ts'
import { usePdf } from './usePdf.ts'
import './PdfPages.css'

type Zoom = 'fit' | 'whole'

/** The pages of a PDF as they will be printed; readers get their text. Those near what is in sight are drawn. */
export function PdfPages({ bytes, title }: { readonly bytes: Uint8Array; readonly title: string }) {
  const { t } = useTranslation('statement')
  const pdf = usePdf(bytes)

  if (pdf === null) return <Loading what={t('screen.drawing')} />
  if (pdf === 'failed') return <Problem title={t('screen.notDrawn')}>{t('screen.issueHelp')}</Problem>
  return <Pages pdf={pdf} title={title} />
}

function Pages({ pdf: opened, title }: { readonly pdf: PDFDocumentProxy; readonly title: string }) {
  const { t } = useTranslation('statement')
  const measured = useMeasured(opened)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const { near, current, column, watch } = usePagesInSight(measured?.sizes.length ?? 0)
  const zoomed = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (zoomed.current === null) return
    column?.querySelector(`[data-page="${String(zoomed.current)}"]`)?.scrollIntoView({ block: 'start' })
    zoomed.current = null
  }, [zoom, column])

  if (measured === null) return <Loading what={t('screen.drawing')} />
  const { pdf, sizes } = measured
  return (
    <div className="pdf-preview">
      <div className="panel-head">
        <h2 className="heading">{title}</h2>
        <span className="note">{t('screen.page', { page: current, pages: pdf.numPages })}</span>
        <span className="grow" />
        <Segmented<Zoom>
          label={t('screen.zoom')}
          value={zoom}
          onChange={(chosen) => {
            zoomed.current = current
            setZoom(chosen)
          }}
          options={[
            { value: 'whole', label: t('screen.whole') },
            { value: 'fit', label: t('screen.fit') },
          ]}
        />
      </div>
      <div
        ref={watch}
        className={`pdf-pages pdf-${zoom}`}
        role="region"
        aria-label={t('screen.preview')}
        data-region=""
        tabIndex={0}
      >
        {sizes.map((size, index) => (
          <PdfPage key={index} pdf={pdf} number={index + 1} size={size} drawn={near.has(index + 1) ? 'now' : 'later'} />
        ))}
      </div>
    </div>
  )
}

/** The room of a page from the beginning; its picture while it is near what is in sight, and its text from then on. */
const PdfPage = memo(function PdfPage({
  pdf,
  number,
  size,
  drawn,
}: {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly size: PageSize
  readonly drawn: 'now' | 'later'
}) {
  const { t } = useTranslation('statement')
  const [text, setText] = useState('')
  const read = useCallback(async (page: PDFPageProxy) => {
    const { items } = await page.getTextContent()
    setText(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }, [])
  return (
    <figure
      className="pdf-page"
      data-page={number}
      style={{ aspectRatio: `${String(size.width)} / ${String(size.height)}` }}
    >
      {drawn === 'now' ? <PageCanvas pdf={pdf} number={number} onDrawn={read} /> : null}
      <figcaption className="read-only-by-readers">
        {t('screen.page', { page: number, pages: pdf.numPages })}: {text}
      </figcaption>
    </figure>
  )
})
