import type { Coverage } from '#core/matching/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import type { Pair } from './pairs.ts'

/** Where a row stands, in pixels from the upper end of what is in view. */
export interface Edge {
  readonly top: number
  readonly bottom: number
}

/** A band between two rows: judged is filled, suggested dashed, linked by hand and not judged a line alone. */
export interface Band {
  readonly outcomeId: ModuleOutcomeId
  readonly code: string
  readonly item: number
  readonly coverage: Coverage | null
  readonly origin: 'judged' | 'suggested' | 'linked' | 'drawn'
}

/** With more bands than this the selected one alone is drawn in full. */
export const mostInFull = 9

/** `pairs` with what is linked by hand; a suggestion links only what it says is covered or partly covered. */
export function bandsOf(pairs: readonly Pair[]): Band[] {
  return pairs.flatMap(({ outcome: { id: outcomeId, code }, judgement, suggestion, items }) => {
    if (judgement?.coverage === 'not' || judgement?.coverage === 'cantSay') return []
    return items.map((item): Band => {
      if (judgement !== null) return { outcomeId, code, item, coverage: judgement.coverage, origin: 'judged' }
      const suggested = suggestion?.alignments.some((one) => one.item === item) === true
      const coverage = suggestion?.coverage
      return suggested && (coverage === 'covered' || coverage === 'partly')
        ? { outcomeId, code, item, coverage, origin: 'suggested' }
        : { outcomeId, code, item, coverage: null, origin: 'linked' }
    })
  })
}

/** Which end of a band has been scrolled away, and to where. */
export function outOfView({ top, bottom }: Edge, height: number): 'above' | 'below' | null {
  return bottom <= 4 ? 'above' : top >= height - 4 ? 'below' : null
}

/** Bands of one row whose other ends are scrolled away on the same side: told by one arrow, or they would lie over each other. */
export interface Away {
  /** The row that is in sight: of the module, named is where the bands come from, or of the credential. */
  readonly row:
    | { readonly side: 'module'; readonly outcomeId: ModuleOutcomeId }
    | { readonly side: 'credential'; readonly item: number }
  readonly to: 'above' | 'below'
  readonly bands: readonly Band[]
}

/** What is told of the bands of which one end is in sight; of those with none nothing is. */
export function awayOf(
  bands: readonly Band[],
  edges: {
    readonly items: ReadonlyMap<number, Edge>
    readonly outcomes: ReadonlyMap<string, Edge>
    readonly height: number
  },
): Away[] {
  const found = new Map<string, Away>()
  for (const band of bands) {
    const from = edges.items.get(band.item)
    const to = edges.outcomes.get(band.outcomeId)
    if (from === undefined || to === undefined) continue
    const gone = { from: outOfView(from, edges.height), to: outOfView(to, edges.height) }
    const away = gone.to ?? gone.from
    if (away === null || (gone.to !== null && gone.from !== null)) continue
    const row =
      gone.to === null
        ? ({ side: 'module', outcomeId: band.outcomeId } as const)
        : ({ side: 'credential', item: band.item } as const)
    const key = `${JSON.stringify(row)} ${away}`
    found.set(key, { row, to: away, bands: [...(found.get(key)?.bands ?? []), band] })
  }
  return [...found.values()]
}

/** Two names, or one and how many more: the room between the columns holds no more. */
export function briefNames(names: readonly string[]): string {
  const [first = '', ...others] = names
  return names.length <= 2 ? names.join(', ') : `${first} +${String(others.length)}`
}

/** The outline of a band, between the edges of two rows. */
export function outlineOf(from: Edge, to: Edge, width: number): string {
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
