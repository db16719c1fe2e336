import type { KeyboardEvent } from 'react'
import { toReadOn } from './toSight.ts'

/** In a row that is higher than what is in sight the Page keys read on, before they lead to another row. Answers whether they did. */
export function readOn(event: KeyboardEvent): boolean {
  const way = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null
  const row = event.target instanceof Element ? event.target.closest('[role=option]') : null
  const list = row?.closest('[role=listbox]')
  if (way === null || row === null || list == null || event.ctrlKey || event.shiftKey) return false
  // On a narrow screen the page scrolls, not the list.
  const page = document.scrollingElement
  const [view, edges] =
    list.scrollHeight > list.clientHeight || page === null
      ? [list, list.getBoundingClientRect()]
      : [page, { top: 0, bottom: window.innerHeight }]
  const by = toReadOn(row.getBoundingClientRect(), edges, way)
  if (by === 0) return false
  event.preventDefault()
  event.stopPropagation()
  view.scrollTop += by
  return true
}
