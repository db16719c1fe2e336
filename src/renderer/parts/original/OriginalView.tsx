import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { PaperPlace } from '#core/credential/element.ts'
import type { SourceFileId } from '#core/ids.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { Panel, Segmented } from '../../ui/index.ts'
import type { OnPlace } from '../paper/marked.ts'
import { PaperView } from '../paper/PaperView.tsx'
import { jsonLines, linesAt, type JsonLine } from './jsonLines.ts'
import { elementAt, xmlLines } from './xmlLines.ts'
import './OriginalView.css'

type Original = Output<'credentials.original'>

/** A text longer than this is cut where it stands: pictures inside a credential run to megabytes on one line. */
const longest = 600

/** The file as it came in, laid out, with the place that a value comes from marked. Choosing a line tells its pointer. */
export function OriginalView({
  sourceFileId,
  fileName,
  pointer,
  onPointer,
  place = null,
  onPlace = null,
}: {
  readonly sourceFileId: SourceFileId
  readonly fileName: string
  readonly pointer: string | null
  readonly onPointer: (pointer: string) => void
  /** Of a paper that was entered by hand: the place that is marked, and what is told of a new one. */
  readonly place?: PaperPlace | null
  readonly onPlace?: OnPlace | null
}) {
  const { t } = useTranslation('credential')
  const question = useAsk('credentials.original', { sourceFileId })
  const [view, setView] = useState<'data' | 'picture'>('data')
  const picture = pictureType(question.data)
  return (
    <Panel
      heading={t('original.heading')}
      note={fileName}
      actions={
        picture === null ? undefined : (
          <Segmented
            label={t('original.view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'data', label: t('original.data') },
              { value: 'picture', label: t('original.picture') },
            ]}
          />
        )
      }
    >
      <Asked question={question} waiting={t('original.reading')} failed={t('original.notRead')}>
        {(original) =>
          original.layers[0] === 'scan' ? (
            <PaperView bytes={original.bytes} title={fileName} place={place} onPlace={onPlace} />
          ) : view === 'picture' && picture !== null ? (
            <Picture original={original} fileName={fileName} type={picture} />
          ) : (
            <Data original={original} fileName={fileName} pointer={pointer} onPointer={onPointer} />
          )
        }
      </Asked>
    </Panel>
  )
}

/** A badge baked into a picture can be looked at; the data is what was read. */
function pictureType(original: Original | undefined): 'image/png' | 'image/svg+xml' | null {
  if (original?.layers[0] === 'png') return 'image/png'
  return original?.layers[0] === 'svg' ? 'image/svg+xml' : null
}

function Picture({
  original,
  fileName,
  type,
}: {
  readonly original: Original
  readonly fileName: string
  readonly type: string
}) {
  const { t } = useTranslation('credential')
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    // Inside an img element an SVG runs no script and fetches nothing.
    const url = URL.createObjectURL(new Blob([new Uint8Array(original.bytes)], { type }))
    if (image.current !== null) image.current.src = url
    return () => {
      URL.revokeObjectURL(url)
    }
  }, [original.bytes, type])
  return (
    <div className="original-picture">
      <img ref={image} alt={t('original.pictureOf', { name: fileName })} />
    </div>
  )
}

function Data({
  original,
  fileName,
  pointer,
  onPointer,
}: {
  readonly original: Original
  readonly fileName: string
  readonly pointer: string | null
  readonly onPointer: (pointer: string) => void
}) {
  const { t } = useTranslation('credential')
  const scroller = useRef<HTMLDivElement>(null)
  const isXml = original.layers.at(-1) === 'xml'
  const lines = useMemo(() => (isXml ? xmlLines(original.text) : jsonLines(original.text)), [original.text, isXml])
  const shown = lines ?? plainLines(original.text)
  const place = pointer !== null && isXml ? elementAt(pointer) : pointer
  const marked = place === null || lines === null ? null : linesAt(lines, place)
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 20,
    overscan: 20,
  })

  // The mouse points at a line; by keyboard the values beside the original lead to the same places.
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pointer]') : null
      if (line?.dataset['pointer'] !== undefined) onPointer(line.dataset['pointer'])
    }
    const element = scroller.current
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  }, [onPointer])

  const from = marked?.from
  useEffect(() => {
    if (from !== undefined) virtual.scrollToIndex(from, { align: 'center' })
  }, [from, virtual])

  return (
    <div
      className="original-data"
      ref={scroller}
      role="region"
      aria-label={t('original.label', { name: fileName })}
      tabIndex={0}
    >
      <div className="original-lines" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = shown[item.index]
          if (line === undefined) return null
          const inside = marked !== null && item.index >= marked.from && item.index <= marked.to
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              data-pointer={line.pointer}
              className={inside ? 'original-line original-marked' : 'original-line'}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Line line={line} number={item.index + 1} />
            </div>
          )
        })}
      </div>
      <span className="read-only-by-readers" role="status">
        {marked === null ? '' : t('original.markedLines', { from: marked.from + 1, to: marked.to + 1 })}
      </span>
    </div>
  )
}

function Line({ line, number }: { readonly line: JsonLine; readonly number: number }) {
  const { t } = useTranslation('credential')
  const cut = line.value.length > longest
  return (
    <>
      <span className="original-number" aria-hidden="true">
        {number}
      </span>
      <span className="original-text" style={{ paddingInlineStart: `${line.indent * 1.25}em` }}>
        {line.key === null ? null : <span className="original-key">{line.key}: </span>}
        <span className="original-value">{cut ? line.value.slice(0, longest) : line.value}</span>
        {cut ? <span className="faint"> {t('original.cut', { count: line.value.length - longest })}</span> : null}
        {line.tail}
      </span>
    </>
  )
}

/** A document that is neither JSON nor XML is shown as it is, without places. */
function plainLines(text: string): readonly JsonLine[] {
  return text.split('\n').map((value) => ({ indent: 0, pointer: '', key: null, value, tail: '' }))
}
