import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperPlace } from '#core/credential/element.ts'
import { Problem } from '../../ui/index.ts'
import { greyImage } from './greyPicture.ts'
import type { OnPlace } from './marked.ts'
import { Sheet } from './Sheet.tsx'
import { wordsRead } from './sheetWords.ts'
import { usePageReading } from './usePageReading.ts'

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
  readonly onPlace: OnPlace | null
}) {
  const { t } = useTranslation('receiving')
  const image = useRef<HTMLImageElement>(null)
  const [shown, setShown] = useState<{ readonly ratio: number } | 'failed' | null>(null)
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    if (image.current !== null) image.current.src = url
    return () => {
      URL.revokeObjectURL(url)
    }
  }, [bytes, type])
  const draw = useCallback(() => {
    if (image.current === null) throw new Error('The picture is gone')
    return greyImage(image.current)
  }, [])
  const reading = usePageReading(draw)
  const found = reading.reading.is === 'read' ? reading.reading.found : null
  const words = useMemo(() => (found?.found === 'words' ? wordsRead(found) : null), [found])
  if (shown === 'failed') return <Problem title={t('paper.failed')}>{t('paper.failedHelp')}</Problem>
  return (
    <Sheet
      page={1}
      {...(shown === null ? {} : { ratio: shown.ratio })}
      place={place}
      onPlace={onPlace}
      words={words}
      reading={shown === null ? null : { ...reading, inFile: 'nothing' }}
    >
      <img
        ref={image}
        alt={t('paper.picture', { name: title })}
        draggable={false}
        onLoad={({ currentTarget }) => {
          setShown({ ratio: currentTarget.naturalWidth / currentTarget.naturalHeight })
        }}
        onError={() => {
          setShown('failed')
        }}
      />
    </Sheet>
  )
}
