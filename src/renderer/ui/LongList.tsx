import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, type ComponentType, type KeyboardEvent, type ReactNode } from 'react'
import { useDistance } from './distance.ts'
import { LongListRow } from './LongListRow.tsx'
import { textScale } from './textScale.ts'
import './LongList.css'

/** Rows drawn above and below what is in sight. */
const beyond = 6

/**
 * A list of any length as a grid of rows: only what is in sight is drawn, so that a thousand scroll like ten.
 *
 * One stop for Tab, arrows, Page and Home/End inside; selecting follows the focus; Enter and a double click open, and so does
 * the click of a screen reader. The selected row stays drawn wherever one scrolls, for the focus is on it. Esc is left to
 * the screen.
 */
export function LongList<Item extends object, Key extends string>({
  label,
  items,
  keyOf,
  cells,
  head,
  rowHeight,
  scroller,
  className,
  selected,
  onSelect,
  onOpen,
}: {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => Key
  /** The cells of a row, each with its role: `gridcell`, or `rowheader` for what names the row. */
  readonly cells: ComponentType<{ readonly item: Item }>
  /** The cells of the head, each with the role `columnheader`, where there is one. */
  readonly head?: ReactNode
  /** Of a row in px at a text size of 16 px; one that is higher is measured once it is drawn. */
  readonly rowHeight: number
  /** What scrolls, where it is not the list itself. */
  readonly scroller?: HTMLElement
  readonly className: string
  readonly selected: Key | null
  readonly onSelect: (key: Key) => void
  readonly onOpen: (key: Key) => void
}) {
  const grid = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const holdsFocus = useRef(false)
  const toFocus = useRef(false)
  const pressed = useRef<Key | null>(null)
  const at = selected === null ? -1 : items.findIndex((item) => keyOf(item) === selected)
  const estimate = rowHeight * textScale()
  const heads = head === undefined ? 0 : 1
  const margin = useDistance(body, scroller ?? null, items)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller ?? grid.current,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    scrollMargin: margin,
    scrollPaddingStart: heads * estimate,
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      const first = Math.max(0, startIndex - beyond)
      const drawn = Array.from({ length: Math.min(count - 1, endIndex + beyond) - first + 1 }, (_, add) => first + add)
      // Tab comes to the selected row, else to the first.
      const stop = Math.max(0, at)
      if (stop < first) return [stop, ...drawn]
      return stop > (drawn.at(-1) ?? stop) ? [...drawn, stop] : drawn
    },
  })

  const focusSelected = () => {
    virtual.scrollToIndex(at, { align: 'auto' })
    const row = grid.current?.querySelector<HTMLElement>('[aria-selected=true]') ?? null
    // A list that has just appeared knows its height only once it is laid out, and draws its rows then.
    if (row === null) toFocus.current = at >= 0
    else row.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    if (!toFocus.current) return
    toFocus.current = false
    focusSelected()
  })
  // A row that goes with a change takes the focus along: it comes back to the list, not to the window's beginning.
  useEffect(() => {
    if (holdsFocus.current && document.activeElement === document.body) grid.current?.focus()
  })

  const goTo = (index: number) => {
    const place = Math.max(0, Math.min(items.length - 1, index))
    const item = items[place]
    if (item === undefined) return
    if (place === at) {
      focusSelected()
      return
    }
    toFocus.current = true
    onSelect(keyOf(item))
  }
  const keyAt = (index: number): Key | null => {
    const item = items[index]
    return item === undefined ? null : keyOf(item)
  }
  const openAt = (index: number) => {
    const key = keyAt(index)
    if (key !== null) onOpen(key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const page = Math.max(1, Math.floor(((scroller ?? grid.current)?.clientHeight ?? 0) / estimate) - heads - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at === -1 ? items.length - 1 : at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: items.length - 1,
    }
    const step = steps[event.key]
    if (step !== undefined) goTo(step)
    else if (event.key === 'Enter') openAt(at)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={grid}
      role="grid"
      className={`long-list ${scroller === undefined ? 'long-list-scrolls' : ''} ${className}`}
      aria-label={label}
      aria-rowcount={items.length + heads}
      data-start=""
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={({ target, currentTarget }) => {
        holdsFocus.current = true
        if (target === currentTarget) {
          if (at >= 0) focusSelected()
          return
        }
        const index = indexOf(target)
        const item = index === at ? undefined : items[index]
        if (item !== undefined) onSelect(keyOf(item))
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        holdsFocus.current = currentTarget.contains(relatedTarget)
      }}
      onClick={({ detail, target }) => {
        if (detail === 0) openAt(indexOf(target))
        // The list may be drawn anew between both presses: what lay under the first was meant.
        else if (detail === 1) pressed.current = keyAt(indexOf(target))
        else if (detail === 2 && pressed.current !== null) onOpen(pressed.current)
      }}
    >
      {head === undefined ? null : (
        <div role="rowgroup" className="long-list-head">
          <div role="row" aria-rowindex={1} className="long-list-cells">
            {head}
          </div>
        </div>
      )}
      <div ref={body} role="rowgroup" className="long-list-body" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index]
          if (item === undefined) return null
          const stop = index === Math.max(0, at) ? 'stop' : 'passed'
          return (
            <LongListRow
              key={key}
              item={item}
              index={index}
              rowIndex={index + 1 + heads}
              top={start - margin}
              tab={stop}
              selected={index === at ? 'yes' : 'no'}
              cells={cells}
              measure={virtual.measureElement}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Which row an event came from; -1 for none. */
function indexOf(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return Number(row?.dataset['index'] ?? -1)
}
