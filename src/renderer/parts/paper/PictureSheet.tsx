import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperPlace } from '#core/credential/element.ts'
import { Sheet } from './Sheet.tsx'

/** A picture of a paper: its one page. */
export function PictureSheet({
  bytes,
  type,
  title,
  place,
  onPlace,
}: {
  readonly bytes: Uint8Array
  readonly type: 'image/png' | 'image/jpeg'
  readonly title: string
  readonly place: PaperPlace | null
  readonly onPlace: ((place: PaperPlace) => void) | null
}) {
  const { t } = useTranslation('receiving')
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    if (image.current !== null) image.current.src = url
    return () => {
      URL.revokeObjectURL(url)
    }
  }, [bytes, type])
  return (
    <Sheet page={1} place={place} onPlace={onPlace}>
      <img ref={image} alt={t('paper.picture', { name: title })} draggable={false} />
    </Sheet>
  )
}
