import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperPlace } from '#core/credential/element.ts'

/** The picture has twice the points of its place, to be sharp on any screen. */
const sharp = 2

/** What is marked on the paper, beside the field that it is read into. */
export function Crop({
  place,
  picture,
}: {
  readonly place: PaperPlace | null
  readonly picture: HTMLCanvasElement | null
}) {
  const { t } = useTranslation('receiving')
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current === null || picture === null) return
    canvas.current.width = picture.width
    canvas.current.height = picture.height
    canvas.current.style.inlineSize = `${String(picture.width / sharp)}px`
    canvas.current.getContext('2d')?.drawImage(picture, 0, 0)
  }, [picture])
  if (picture === null) return null
  return (
    <figure className="hand-crop" aria-label={t('hand.crop', { page: place?.page ?? 1 })}>
      <canvas ref={canvas} aria-hidden="true" />
    </figure>
  )
}
