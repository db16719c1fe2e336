import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModuleOutcomeId } from '#core/ids.ts'
import type { Pair } from './pairs.ts'

interface Edge {
  readonly top: number
  readonly bottom: number
}
interface Edges {
  readonly width: number
  readonly items: ReadonlyMap<number, Edge>
  readonly outcomes: ReadonlyMap<string, Edge>
}
const nowhere: Edges = { width: 0, items: new Map(), outcomes: new Map() }

/** Bands between the rows that belong together: filled for a judgement, dashed for a suggestion. Readers hear the lists. */
export function Ribbons({
  pairs,
  selected,
  itemCount,
}: {
  readonly pairs: readonly Pair[]
  readonly selected: ModuleOutcomeId | null
  readonly itemCount: number
}) {
  const { t } = useTranslation('comparison')
  const canvas = useRef<SVGSVGElement>(null)
  const edges = useEdges(canvas)
  const judged = pairs.filter(({ judgement }) => judgement !== null).length
  const bands = pairs.flatMap((pair) => {
    const coverage = pair.judgement?.coverage ?? pair.suggestion?.coverage
    if (coverage !== 'covered' && coverage !== 'partly') return []
    return pair.items.map((item) => ({
      pair,
      item,
      coverage,
      origin: pair.judgement === null ? 'suggested' : 'judged',
    }))
  })
  return (
    <div className="gutter" aria-hidden="true">
      <header className="note">
        {t('screen.sides', { credential: itemCount, module: pairs.length })}
        <br />
        {t('screen.judgedCount', { count: judged })}
      </header>
      <svg className="ribbons" ref={canvas}>
        {bands.map(({ pair, item, coverage, origin }) => {
          const from = edges.items.get(item)
          const to = edges.outcomes.get(pair.outcome.id)
          if (from === undefined || to === undefined) return null
          const chosen = pair.outcome.id === selected ? 'ribbon-selected' : ''
          return (
            <path
              key={`${String(item)} ${pair.outcome.id}`}
              className={`ribbon ribbon-${coverage} ribbon-${origin} ${chosen}`}
              d={bandOf(from, to, edges.width)}
            />
          )
        })}
      </svg>
    </div>
  )
}

function bandOf(from: Edge, to: Edge, width: number): string {
  const half = width / 2
  const start = { top: from.top + 4, bottom: from.bottom - 4 }
  const end = { top: to.top + 4, bottom: to.bottom - 4 }
  return [
    `M0 ${String(start.top)}`,
    `C${String(half)} ${String(start.top)} ${String(half)} ${String(end.top)} ${String(width)} ${String(end.top)}`,
    `V${String(end.bottom)}`,
    `C${String(half)} ${String(end.bottom)} ${String(half)} ${String(start.bottom)} 0 ${String(start.bottom)}Z`,
  ].join('')
}

/** Where the rows are, measured anew on scroll, on a change of size or rows, and when a font arrives. */
function useEdges(canvas: RefObject<SVGSVGElement | null>): Edges {
  const [edges, setEdges] = useState<Edges>(nowhere)
  useEffect(() => {
    const root = canvas.current?.closest<HTMLElement>('.compare-work') ?? null
    if (root === null) return
    let last = ''
    const measure = () => {
      const found = measured(root)
      const told = JSON.stringify([found.width, [...found.items], [...found.outcomes]])
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
    items: new Map(rows('item').map((row) => [Number(row.dataset['item']), edgeOf(row)])),
    outcomes: new Map(rows('outcome').map((row) => [row.dataset['outcome'] ?? '', edgeOf(row)])),
  }
}
