import { useEffect, useState, type RefObject } from 'react'
import type { Edge } from './bands.ts'

export interface Edges {
  readonly width: number
  readonly height: number
  readonly items: ReadonlyMap<number, Edge>
  readonly outcomes: ReadonlyMap<string, Edge>
}
const nowhere: Edges = { width: 0, height: 0, items: new Map(), outcomes: new Map() }

/** Where the rows are, measured anew on scroll, on a change of size or rows, and when a font arrives. */
export function useEdges(canvas: RefObject<SVGSVGElement | null>): Edges {
  const [edges, setEdges] = useState<Edges>(nowhere)
  useEffect(() => {
    const root = canvas.current?.closest<HTMLElement>('.compare-work') ?? null
    if (root === null) return
    let last = ''
    const measure = () => {
      const found = measured(root)
      const told = JSON.stringify([found.width, found.height, [...found.items], [...found.outcomes]])
      if (told === last) return
      last = told
      setEdges(found)
    }
    const sizes = new ResizeObserver(measure)
    const watchRows = () => {
      sizes.disconnect()
      sizes.observe(root)
      for (const row of root.querySelectorAll('.outcome')) sizes.observe(row)
    }
    // The lists fill in after the first paint, and a chosen row grows.
    const rows = new MutationObserver(() => {
      watchRows()
      measure()
    })
    watchRows()
    measure()
    for (const list of root.querySelectorAll('.outcomes')) rows.observe(list, { childList: true, subtree: true })
    root.addEventListener('scroll', measure, { capture: true, passive: true })
    void document.fonts.ready.then(measure)
    return () => {
      sizes.disconnect()
      rows.disconnect()
      root.removeEventListener('scroll', measure, { capture: true })
    }
  }, [canvas])
  return edges
}

function measured(root: HTMLElement): Edges {
  const canvas = root.querySelector('.ribbons')?.getBoundingClientRect()
  if (canvas === undefined) return nowhere
  const edgeOf = (row: Element): Edge => {
    const box = row.getBoundingClientRect()
    return { top: box.top - canvas.top, bottom: box.bottom - canvas.top }
  }
  const rows = (name: string) => [...root.querySelectorAll<HTMLElement>(`[data-${name}]`)]
  return {
    width: canvas.width,
    height: canvas.height,
    items: new Map(rows('item').map((row) => [Number(row.dataset['item']), edgeOf(row)])),
    outcomes: new Map(rows('outcome').map((row) => [row.dataset['outcome'] ?? '', edgeOf(row)])),
  }
}
