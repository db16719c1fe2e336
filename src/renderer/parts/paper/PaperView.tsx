import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperPlace } from '#core/credential/element.ts'
import { Loading, Problem } from '../../ui/index.ts'
import { useMeasured } from '../pdf/useMeasured.ts'
import { usePagesInSight } from '../pdf/usePagesInSight.ts'
import { usePdf } from '../pdf/usePdf.ts'
import type { OnPlace } from './marked.ts'
import { PdfSheet } from './PdfSheet.tsx'
import { PictureSheet } from './PictureSheet.tsx'
import './Paper.css'

/**
 * A scan or document, page under page, with the place marked that a value comes from.
 *
 * Where `onPlace` is given, a drag over a page marks a rectangle, and selected words are taken as a passage.
 */
export function PaperView({
  bytes,
  title,
  place,
  onPlace,
}: {
  readonly bytes: Uint8Array
  readonly title: string
  readonly place: PaperPlace | null
  readonly onPlace: OnPlace | null
}) {
  const { t } = useTranslation('receiving')
  const kind = kindOf(bytes)
  if (kind === null) return <p className="small quiet paper-none">{t('paper.notShown')}</p>
  return kind === 'application/pdf' ? (
    <PdfPaper bytes={bytes} title={title} place={place} onPlace={onPlace} />
  ) : (
    <div className="paper" role="region" aria-label={t('paper.label', { name: title })} tabIndex={0}>
      <PictureSheet bytes={bytes} type={kind} title={title} place={place} onPlace={onPlace} />
    </div>
  )
}

function kindOf(bytes: Uint8Array): 'application/pdf' | 'image/png' | 'image/jpeg' | null {
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44) return 'application/pdf'
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png'
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : null
}

interface Shown {
  readonly place: PaperPlace | null
  readonly onPlace: OnPlace | null
}

function PdfPaper({
  bytes,
  title,
  ...shown
}: Shown & {
  readonly bytes: Uint8Array
  readonly title: string
}) {
  const { t } = useTranslation('receiving')
  const pdf = usePdf(bytes)
  if (pdf === 'failed') return <Problem title={t('paper.failed')}>{t('paper.failedHelp')}</Problem>
  return pdf === null ? <Loading what={t('paper.waiting')} /> : <PdfSheets pdf={pdf} title={title} {...shown} />
}

function PdfSheets({
  pdf: opened,
  title,
  place,
  onPlace,
}: Shown & { readonly pdf: PDFDocumentProxy; readonly title: string }) {
  const { t } = useTranslation('receiving')
  const measured = useMeasured(opened)
  const { near, column, watch } = usePagesInSight(measured?.sizes.length ?? 0)
  // A page that is typed beside the paper comes into view; where a place is marked, its rectangle does.
  const asked = place?.area === null ? place.page : null
  useEffect(() => {
    if (asked !== null) column?.querySelector(`[data-page="${String(asked)}"]`)?.scrollIntoView({ block: 'start' })
  }, [asked, column])

  if (measured === null) return <Loading what={t('paper.waiting')} />
  const { pdf, sizes } = measured
  return (
    <div ref={watch} className="paper" role="region" aria-label={t('paper.label', { name: title })} tabIndex={0}>
      {sizes.map((size, index) => {
        const page = index + 1
        return (
          <PdfSheet
            key={page}
            pdf={pdf}
            page={page}
            size={size}
            drawn={near.has(page) ? 'now' : 'later'}
            place={place?.page === page ? place : null}
            onPlace={onPlace}
          />
        )
      })}
    </div>
  )
}
