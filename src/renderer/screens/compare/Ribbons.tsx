import { useRef } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { Mark } from '../../ui/index.ts'
import { bandsOf, mostInFull, outlineOf, outOfView, type Band, type Edge } from './bands.ts'
import { judgedMarks, outcomeName, suggestedMarks, type Pair } from './pairs.ts'
import { Sides } from './Sides.tsx'
import { useEdges } from './useEdges.ts'
import './Ribbons.css'

/** Bands between the rows that belong together: filled for a judgement, dashed for a suggestion. Readers hear the lists. */
export function Ribbons({
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
                name={outcomeName(comparison, band.item)}
                from={from}
                to={to}
                width={edges.width}
                height={edges.height}
                chosen={band.outcomeId === selected ? 'ribbon-selected' : ''}
              />
            )
          })}
        </svg>
      </div>
    </div>
  )
}

/** The place of the mark, from the module's side: there the two ends of crossing bands lie apart. */
const markAt = { x: 22, size: 14 }

function Ribbon({
  band: { code, coverage, origin },
  name,
  from,
  to,
  width,
  height,
  chosen,
}: {
  readonly band: Band
  readonly name: string
  readonly from: Edge
  readonly to: Edge
  readonly width: number
  readonly height: number
  readonly chosen: string
}) {
  const gone = { from: outOfView(from, height), to: outOfView(to, height) }
  if (gone.from !== null && gone.to !== null) return null
  const there = gone.to === null ? to : from
  const middle = Math.max(14, Math.min(height - 14, (there.top + there.bottom) / 2))
  const away = gone.to ?? gone.from
  const words = `ribbon-${coverage ?? 'none'} ribbon-${origin} ${chosen}`
  if (away !== null) {
    // One end is scrolled away: a small arrow at the other says where it goes.
    return (
      <text
        className={`ribbon-away ${words}`}
        x={gone.to === null ? width - 6 : 6}
        y={middle + 4}
        textAnchor={gone.to === null ? 'end' : 'start'}
      >
        {away === 'above' ? '↑' : '↓'} {gone.to === null ? name : code}
      </text>
    )
  }
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
