import './CoverageBar.css'

/** One stretch of the bar. Solid is judged; `suggested` and `ask` are dashed and hollow, `open` is empty. */
export interface CoverageStretch {
  readonly key: string
  readonly weight: number
  readonly kind: 'covered' | 'partly' | 'not' | 'ask' | 'open' | 'suggested'
}

/** What the judgements cover, stretch by stretch; `label` says the same in words. */
export function CoverageBar({
  label,
  stretches,
}: {
  readonly label: string
  readonly stretches: readonly CoverageStretch[]
}) {
  return (
    <div className="coverage" role="img" aria-label={label}>
      {stretches.map((stretch) => (
        <i key={stretch.key} className={`coverage-${stretch.kind}`} style={{ flexGrow: stretch.weight }} />
      ))}
    </div>
  )
}
