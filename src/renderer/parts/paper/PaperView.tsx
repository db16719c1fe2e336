import { useTranslation } from 'react-i18next'
import type { PaperPlace } from '#core/credential/element.ts'
import { Loading, Problem } from '../../ui/index.ts'
import { usePdf } from '../pdf/usePdf.ts'
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
  readonly onPlace: ((place: PaperPlace) => void) | null
}) {
  const { t } = useTranslation('receiving')
  const kind = kindOf(bytes)
  if (kind === null) return <p className="small quiet paper-none">{t('paper.notShown')}</p>
  return (
    <div className="paper" role="region" aria-label={t('paper.label', { name: title })} tabIndex={0}>
      {kind === 'application/pdf' ? (
        <PdfSheets bytes={bytes} place={place} onPlace={onPlace} />
      ) : (
        <PictureSheet bytes={bytes} type={kind} title={title} place={place} onPlace={onPlace} />
      )}
    </div>
  )
}

function kindOf(bytes: Uint8Array): 'application/pdf' | 'image/png' | 'image/jpeg' | null {
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44) return 'application/pdf'
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png'
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : null
}

function PdfSheets({
  bytes,
  place,
  onPlace,
}: {
  readonly bytes: Uint8Array
  readonly place: PaperPlace | null
  readonly onPlace: ((place: PaperPlace) => void) | null
}) {
  const { t } = useTranslation('receiving')
  const pdf = usePdf(bytes)
  if (pdf === null) return <Loading what={t('paper.waiting')} />
  if (pdf === 'failed') return <Problem title={t('paper.failed')}>{t('paper.failedHelp')}</Problem>
  return Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((page) => (
    <PdfSheet key={page} pdf={pdf} page={page} place={place} onPlace={onPlace} />
  ))
}
