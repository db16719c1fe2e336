import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Area, PaperPlace } from '#core/credential/element.ts'
import { oneLine } from '#core/oneLine.ts'
import { areaAfterKey, areaBetween, isClick } from './area.ts'

/** Where a rectangle begins that was asked for by keyboard. */
const middle: Area = { x: 0.3, y: 0.4, width: 0.4, height: 0.06 }

/** One page with the marked place over it. A drag marks a rectangle, selected words a passage, arrows move the rectangle. */
export function Sheet({
  page,
  ratio,
  place,
  onPlace,
  children,
}: {
  readonly page: number
  /** Width through height, where it is known before the page is drawn. */
  readonly ratio?: number
  readonly place: PaperPlace | null
  readonly onPlace: ((place: PaperPlace) => void) | null
  readonly children: ReactNode
}) {
  const { t } = useTranslation('receiving')
  const sheet = useRef<HTMLDivElement>(null)
  const drawn = useDrawing(sheet, page, onPlace)
  const area = drawn ?? (place?.page === page ? place.area : null)
  const mark = useRef<HTMLDivElement>(null)
  const marks = onPlace === null ? 'only shown' : 'can be moved'
  useEffect(() => {
    // What the hand draws is in view; what was marked before, or is moved by keys out of it, comes back.
    if (area === null || drawn !== null) return
    mark.current?.scrollIntoView({ block: marks === 'only shown' ? 'center' : 'nearest' })
  }, [area, drawn, marks])
  return (
    <figure className="paper-page" data-page={page}>
      <div className="paper-sheet" ref={sheet} {...(ratio === undefined ? {} : { style: { aspectRatio: ratio } })}>
        {children}
        {area === null ? null : (
          <div
            ref={mark}
            className="paper-mark"
            style={{
              insetInlineStart: `${area.x * 100}%`,
              insetBlockStart: `${area.y * 100}%`,
              inlineSize: `${area.width * 100}%`,
              blockSize: `${area.height * 100}%`,
            }}
          />
        )}
      </div>
      <figcaption className="paper-foot small">
        <span className="faint">{t('paper.page', { page })}</span>
        {area === null ? null : (
          <span className="note" role="status">
            {t('paper.marked', { page })}
          </span>
        )}
        {onPlace === null ? null : (
          <ByKeys
            label={t('paper.byKeys', { page })}
            area={area ?? middle}
            onArea={(moved) => {
              onPlace({ page, area: moved, passage: null })
            }}
          />
        )}
      </figcaption>
    </figure>
  )
}

/** The way without a mouse: the button draws a rectangle, and arrows on it move and resize that. */
function ByKeys({
  label,
  area,
  onArea,
}: {
  readonly label: string
  readonly area: Area
  readonly onArea: (area: Area) => void
}) {
  return (
    <button
      type="button"
      className="paper-keys small"
      onKeyDown={(event) => {
        const moved = areaAfterKey(area, event.key, { resize: event.shiftKey })
        if (moved === null) return
        event.preventDefault()
        event.stopPropagation()
        onArea(moved)
      }}
      onClick={() => {
        onArea(area)
      }}
    >
      {label}
    </button>
  )
}

/** What is being drawn now; when the hand lets go, the place is told. Listens itself: a page is no control of its own. */
function useDrawing(
  sheet: React.RefObject<HTMLDivElement | null>,
  page: number,
  onPlace: ((place: PaperPlace) => void) | null,
): Area | null {
  const [drawn, setDrawn] = useState<Area | null>(null)
  useEffect(() => {
    const element = sheet.current
    if (element === null || onPlace === null) return
    let start: { x: number; y: number } | null = null
    let selecting = false
    const pointOf = (event: { clientX: number; clientY: number }) => {
      const box = element.getBoundingClientRect()
      return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
    }
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return
      // Over words the hand selects them.
      selecting = isWord(event.target)
      start = selecting ? null : pointOf(event)
    }
    const onMove = (event: PointerEvent) => {
      if (start !== null) setDrawn(areaBetween(start, pointOf(event)))
    }
    const onUp = (event: PointerEvent) => {
      const area = start === null ? null : areaBetween(start, pointOf(event))
      start = null
      setDrawn(null)
      const passage = selecting ? passageIn(element) : null
      selecting = false
      if (area !== null && !isClick(area)) onPlace({ page, area, passage: null })
      else if (passage !== null) {
        const { left, top, right, bottom } = passage.box
        const marked = areaBetween(
          pointOf({ clientX: left, clientY: top }),
          pointOf({ clientX: right, clientY: bottom }),
        )
        onPlace({ page, area: marked, passage: passage.words })
      }
    }
    // A rectangle that is drawn over words must not select them too.
    const onMouseDown = (event: MouseEvent) => {
      if (!isWord(event.target)) event.preventDefault()
    }
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('mousedown', onMouseDown)
    element.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('mousedown', onMouseDown)
      element.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
    }
  }, [sheet, page, onPlace])
  return drawn
}

const isWord = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.paper-words > span') !== null

function passageIn(element: HTMLElement): { readonly words: string; readonly box: DOMRect } | null {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const words = oneLine(selection.toString())
  const range = selection.getRangeAt(0)
  return words === '' || !element.contains(range.startContainer) ? null : { words, box: range.getBoundingClientRect() }
}
