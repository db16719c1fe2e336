import { memo, type ComponentType } from 'react'

function Row<Item extends object>({
  item,
  index,
  rowIndex,
  top,
  tab,
  selected,
  cells: Cells,
  measure,
}: {
  readonly item: Item
  readonly index: number
  /** Counted from one, the head included. */
  readonly rowIndex: number
  /** From the beginning of the list, in px. */
  readonly top: number
  readonly tab: 'stop' | 'passed'
  readonly selected: 'yes' | 'no'
  readonly cells: ComponentType<{ readonly item: Item }>
  readonly measure: (row: HTMLElement | null) => void
}) {
  return (
    <div
      ref={measure}
      role="row"
      className="long-list-row long-list-cells"
      data-index={index}
      aria-rowindex={rowIndex}
      aria-selected={selected === 'yes'}
      tabIndex={tab === 'stop' ? 0 : -1}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      <Cells item={item} />
    </div>
  )
}

/** One row of a long list; drawn again only when it moves, changes or is selected. */
export const LongListRow = memo(Row) as typeof Row
