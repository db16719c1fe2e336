import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { longestSearch } from './longestSearch.ts'
import { textScale } from './textScale.ts'

export interface PickEntry<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly note?: string
}

/** What there is to choose from, as far as `filter` leaves it. */
export interface LongPickEntries<Value extends string> {
  readonly filter: string
  readonly onFilter: (filter: string) => void
  readonly count: number
  /** What is said of how many there are, where not every entry is one of them. */
  readonly told?: number
  /** Undefined for one that is still being asked for. */
  readonly entryAt: (index: number) => PickEntry<Value> | undefined
  /** `coming` while the entries are those of an earlier filter. */
  readonly state: 'there' | 'coming'
  readonly selected: Value | null
  /** The place of the one that is selected, where it is known. */
  readonly selectedAt: number | null
  readonly onChoose: (value: Value) => void
  /** Told once moving pauses, for whoever asks for entries in parts. */
  readonly onSight?: (sight: PickSight) => void
}

/** The entries in sight, and where the keyboard is: not in sight where the list was scrolled away from it. */
export interface PickSight {
  readonly from: number
  readonly to: number
  readonly at: number
}

/** Rows of a list that are all drawn; of a longer one those in sight and a few about them. */
const drawnWhole = 60
const beyond = 8
const rowHeight = 32
/** Whoever drags the bar through a thousand entries asks for those where it stops. */
const pause = 80

/** The field to search by and the entries beneath: the keyboard stays in the field, and arrows move through the entries. */
export function LongPickList<Value extends string>({
  label,
  filter,
  onFilter,
  count,
  told = count,
  entryAt,
  state,
  selected,
  selectedAt,
  onChoose,
  onSight,
}: LongPickEntries<Value> & { readonly label: string }) {
  const { t } = useTranslation('common')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState(selectedAt ?? 0)
  // Enter before the entries are there chooses once they are: whoever types a code whole does not wait for the list.
  const [wanted, setWanted] = useState(false)
  const at = Math.max(0, Math.min(count - 1, moved))
  const estimate = rowHeight * textScale()
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => estimate,
    initialOffset: Math.max(0, at - 2) * estimate,
    rangeExtractor: ({ startIndex, endIndex }) => {
      const first = count <= drawnWhole ? 0 : Math.max(0, startIndex - beyond)
      const last = count <= drawnWhole ? count - 1 : Math.min(count - 1, endIndex + beyond)
      const drawn = Array.from({ length: last - first + 1 }, (_, add) => first + add)
      // What readers are told of is drawn wherever one scrolls.
      if (at < first) return [at, ...drawn]
      return at > last ? [...drawn, at] : drawn
    },
  })

  useEffect(() => {
    const input = field.current
    input?.focus()
    input?.setSelectionRange(input.value.length, input.value.length)
  }, [])
  const tell = useRef(onSight)
  useEffect(() => {
    tell.current = onSight
  })
  const from = virtual.range?.startIndex ?? 0
  const to = virtual.range?.endIndex ?? 0
  useEffect(() => {
    const timer = setTimeout(() => tell.current?.({ from, to, at }), pause)
    return () => {
      clearTimeout(timer)
    }
  }, [from, to, at])
  const entry = state === 'there' ? entryAt(at) : undefined
  useEffect(() => {
    if (!wanted || state === 'coming' || (entry === undefined && count > 0)) return
    setWanted(false)
    if (entry !== undefined) onChoose(entry.value)
  }, [wanted, state, entry, count, onChoose])

  const moveTo = (index: number) => {
    const place = Math.max(0, Math.min(count - 1, index))
    setMoved(place)
    virtual.scrollToIndex(place, { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) return
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / estimate) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      // With letters in the field these move among the letters.
      ...(filter === '' ? { Home: 0, End: count - 1 } : {}),
    }
    const step = steps[event.key]
    if (step !== undefined) moveTo(step)
    else if (event.key === 'Enter') setWanted(true)
    else return
    event.preventDefault()
  }
  const idOf = (index: number) => `${id}${String(index)}`

  return (
    <>
      <input
        ref={field}
        className="field"
        role="combobox"
        aria-label={t('pick.search', { label })}
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        {...(count === 0 ? {} : { 'aria-activedescendant': idOf(at) })}
        placeholder={t('pick.placeholder')}
        autoComplete="off"
        maxLength={longestSearch}
        value={filter}
        onChange={({ target }) => {
          setWanted(false)
          setMoved(0)
          onFilter(target.value)
          virtual.scrollToOffset(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}list`}
        className="pick-rows"
        role="listbox"
        aria-label={label}
        aria-busy={state === 'coming'}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        // The keyboard stays in the field.
        onMouseDown={(event) => {
          event.preventDefault()
        }}
        onClick={({ target }) => {
          const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
          const clicked = row === null ? undefined : entryAt(Number(row.dataset['index']))
          if (clicked !== undefined) onChoose(clicked.value)
        }}
      >
        <div role="presentation" className="pick-body" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const one = entryAt(index)
            const isSelected = selected !== null && one?.value === selected
            return (
              <div
                key={index}
                ref={virtual.measureElement}
                id={idOf(index)}
                role="option"
                className="pick-item pick-row"
                data-index={index}
                aria-setsize={count}
                aria-posinset={index + 1}
                aria-selected={isSelected}
                {...(index === at ? { 'data-focused': 'true' } : {})}
                {...(isSelected ? { 'data-selected': 'true' } : {})}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <span>{one?.label ?? '…'}</span>
                {one?.note === undefined ? null : <span className="note">{one.note}</span>}
              </div>
            )
          })}
        </div>
      </div>
      <span className="note pick-count" role="status">
        {count === 0 ? t(state === 'coming' ? 'reading' : 'pick.none') : t('pick.count', { count: told })}
      </span>
    </>
  )
}
