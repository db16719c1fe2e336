import type { Coverage } from '#core/matching/comparison.ts'
import type { Pair } from './pairs.ts'

/**
 * What stands where an outcome of the credential meets one of the module: a judgement, a suggestion that carries it, a
 * link made by hand that awaits its judgement, a weaker suggestion that carries nothing, or nothing. A hidden suggestion is not in the pair, so that no cell can show it.
 */
export type Cell =
  | { readonly kind: 'judged' | 'suggested'; readonly coverage: Coverage }
  | { readonly kind: 'linked' | 'weak' | 'weaker' }
  | null

/** From here on a suggestion that carries nothing is drawn with a heavier line. */
const heavierFrom = 0.3

export function cellOf({ judgement, suggestion, items }: Pair, item: number): Cell {
  const alignment = suggestion?.alignments.find((one) => one.item === item)
  if (items.includes(item)) {
    if (judgement !== null) return { kind: 'judged', coverage: judgement.coverage }
    const carries = suggestion?.coverage === 'covered' || suggestion?.coverage === 'partly'
    if (!carries || alignment === undefined) return { kind: 'linked' }
    return { kind: 'suggested', coverage: suggestion.coverage }
  }
  if (alignment === undefined) return null
  return { kind: alignment.score >= heavierFrom ? 'weak' : 'weaker' }
}

/** Where an arrow key leads in a grid of so many rows and columns; null for any other key. */
export function steppedTo(
  key: string,
  at: { readonly row: number; readonly column: number },
  last: { readonly row: number; readonly column: number },
): { readonly row: number; readonly column: number } | null {
  const within = (row: number, column: number) => ({
    row: Math.max(0, Math.min(last.row, row)),
    column: Math.max(0, Math.min(last.column, column)),
  })
  switch (key) {
    case 'ArrowUp':
      return within(at.row - 1, at.column)
    case 'ArrowDown':
      return within(at.row + 1, at.column)
    case 'ArrowLeft':
      return within(at.row, at.column - 1)
    case 'ArrowRight':
      return within(at.row, at.column + 1)
    case 'PageUp':
      return within(at.row - 10, at.column)
    case 'PageDown':
      return within(at.row + 10, at.column)
    case 'Home':
      return within(at.row, 0)
    case 'End':
      return within(at.row, last.column)
    case 'Ctrl+Home':
      return within(0, 0)
    case 'Ctrl+End':
      return within(last.row, last.column)
    default:
      return null
  }
}
