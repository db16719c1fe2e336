import { useMemo, useState, type RefObject } from 'react'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { useMay } from '../../frame/may.tsx'
import { useNewest } from '../../ui/index.ts'
import type { Drawing } from './CredentialColumn.tsx'
import type { InSight } from './useComparing.ts'
import { useDragToLink, type DragToLink } from './useDragToLink.ts'
import type { Judging } from './useJudging.ts'

/** Linking outcomes by hand: by choosing, by dragging, or drawn by keys. What the columns take of it stays the same while a note is typed. */
export interface Linking {
  readonly link: (items: readonly number[]) => void
  readonly toggle: (item: number) => void
  /** Null for who may not judge. */
  readonly dragging: DragToLink | null
  readonly drawing: Drawing | null
  readonly begin: () => void
  readonly drop: () => void
}

export function useLinking(
  { pairs, selected, select, view }: InSight,
  judging: Judging,
  root: RefObject<HTMLElement | null>,
): Linking {
  const may = useMay()
  const [drawn, setDrawn] = useState<{ readonly to: ModuleOutcomeId; readonly item: number | null } | null>(null)
  const toggle = useNewest((item: number) => {
    if (selected !== null && may('comparison.judge')) judging.link(selected, toggled(judging.itemsOf(selected), item))
  })
  const link = useNewest((items: readonly number[]) => {
    if (selected !== null && may('comparison.judge')) judging.link(selected, items)
  })
  const onDrop = useNewest((moduleOutcomeId: ModuleOutcomeId, item: number) => {
    const pair = pairs.find(({ outcome }) => outcome.id === moduleOutcomeId)
    if (pair === undefined) return
    const items = judging.itemsOf(pair)
    if (!items.includes(item)) judging.link(pair, toggled(items, item))
    select(moduleOutcomeId)
  })
  const dragging = useDragToLink(onDrop)
  const end = useNewest(() => {
    setDrawn(null)
    root.current?.querySelector<HTMLElement>('[data-outcome][data-selected]')?.focus()
  })
  // Whoever goes on to another outcome has let the link go.
  const isDrawing = drawn !== null && drawn.to === selected?.outcome.id && view !== 'matrix'
  const inHand = isDrawing ? drawn : null
  const drawing = useMemo<Drawing | null>(
    () =>
      inHand === null
        ? null
        : {
            item: inHand.item,
            point: (item) => {
              setDrawn({ ...inHand, item })
            },
            link: (item) => {
              toggle(item)
              end()
            },
          },
    [inHand, toggle, end],
  )
  return {
    link,
    toggle,
    dragging: may('comparison.judge') ? dragging : null,
    drawing,
    begin: () => {
      if (selected !== null) setDrawn({ to: selected.outcome.id, item: null })
    },
    drop: end,
  }
}

/** In the order of the file. */
function toggled(items: readonly number[], item: number): readonly number[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item].sort((a, b) => a - b)
}
