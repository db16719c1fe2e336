import { memo, useRef } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { Mark } from '../../ui/index.ts'
import {
  awayOf,
  bandsOf,
  briefNames,
  mostInFull,
  outlineOf,
  outOfView,
  type Away,
  type Band,
  type Edge,
} from './bands.ts'
import { judgedMarks, outcomeName, suggestedMarks, type Pair } from './pairs.ts'
import { Sides } from './Sides.tsx'
import { useEdges, type Edges } from './useEdges.ts'
import './Ribbons.css'

/** Bands between the rows that belong together: filled for a judgement, dashed for a suggestion. Readers hear the lists. */
export const Ribbons = memo(function Ribbons({
  comparison,
  pairs,
  selected,
  drawnFrom,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly Pair[]
  readonly selected: ModuleOutcomeId | null
  /** Where the link begins that is being drawn to the selected outcome. */
  readonly drawnFrom: number | null
}) {
  const canvas = useRef<SVGSVGElement>(null)
  const edges = useEdges(canvas)
  const bands = bandsOf(pairs)
  const crowded = bands.length > mostInFull ? 'ribbons ribbons-many' : 'ribbons'
  // The selected one last, so that nothing lies over it.
  const drawn = bands.toSorted((a, b) => Number(a.outcomeId === selected) - Number(b.outcomeId === selected))
  const target = pairs.find(({ outcome }) => outcome.id === selected)?.outcome
  if (drawnFrom !== null && target !== undefined) {
    drawn.push({ outcomeId: target.id, code: target.code, item: drawnFrom, coverage: null, origin: 'drawn' })
  }
  return (
    <div className="gutter" aria-hidden="true">
      <header className="note">
        <Sides pairs={pairs} itemCount={comparison.credential.outcomes.length} />
      </header>
      <div className="ribbons-view">
        <svg className={crowded} ref={canvas}>
          {drawn.map((band) => {
            const from = edges.items.get(band.item)
            const to = edges.outcomes.get(band.outcomeId)
            if (from === undefined || to === undefined) return null
            return (
              <Ribbon
                key={`${band.origin} ${String(band.item)} ${band.outcomeId}`}
                band={band}
                from={from}
                to={to}
                width={edges.width}
                height={edges.height}
                chosen={band.outcomeId === selected ? 'ribbon-selected' : ''}
              />
            )
          })}
          {awayOf(drawn, edges).map((away) => (
            <Ends
              key={`${JSON.stringify(away.row)} ${away.to}`}
              away={away}
              edges={edges}
              names={away.bands
                .toSorted((a, b) => a.item - b.item)
                .map(({ item, code }) => (away.row.side === 'module' ? outcomeName(comparison, item) : code))}
              chosen={away.bands.some(({ outcomeId }) => outcomeId === selected) ? 'ribbon-selected' : ''}
            />
          ))}
        </svg>
      </div>
    </div>
  )
})

/** Ends that are scrolled away: a small arrow at the row in sight says where they go, up at its upper edge and down at its lower. */
function Ends({
  away: { row, to },
  edges,
  names,
  chosen,
}: {
  readonly away: Away
  readonly edges: Edges
  readonly names: readonly string[]
  readonly chosen: string
}) {
  const at = row.side === 'module' ? edges.outcomes.get(row.outcomeId) : edges.items.get(row.item)
  if (at === undefined) return null
  const isModule = row.side === 'module'
  const y = to === 'above' ? Math.max(at.top, 0) + 13 : Math.min(at.bottom, edges.height) - 6
  return (
    <text
      className={`ribbon-away ${chosen}`}
      x={isModule ? edges.width - 6 : 6}
      y={y}
      textAnchor={isModule ? 'end' : 'start'}
    >
      {to === 'above' ? '↑' : '↓'} {briefNames(names)}
    </text>
  )
}

/** The place of the mark, from the module's side: there the two ends of crossing bands lie apart. */
const markAt = { x: 22, size: 14 }

function Ribbon({
  band: { coverage, origin },
  from,
  to,
  width,
  height,
  chosen,
}: {
  readonly band: Band
  readonly from: Edge
  readonly to: Edge
  readonly width: number
  readonly height: number
  readonly chosen: string
}) {
  const gone = { from: outOfView(from, height), to: outOfView(to, height) }
  if (gone.from !== null || gone.to !== null) return null
  const middle = Math.max(14, Math.min(height - 14, (to.top + to.bottom) / 2))
  const words = `ribbon-${coverage ?? 'none'} ribbon-${origin} ${chosen}`
  const mark = coverage === null ? null : origin === 'judged' ? judgedMarks[coverage] : suggestedMarks[coverage]
  return (
    <g className={words}>
      <path className="ribbon" d={outlineOf(from, to, width)} />
      {mark === null ? null : (
        <svg
          x={width - markAt.x - markAt.size / 2}
          y={middle - markAt.size / 2}
          width={markAt.size}
          height={markAt.size}
          overflow="visible"
        >
          <Mark kind={mark} />
        </svg>
      )}
    </g>
  )
}
