import type { ElementRow } from '#contract/cases.ts'
import { withoutCorrected } from '#core/credential/facts.ts'
import { elementNames, type PaperPlace } from '#core/credential/element.ts'

/** A value that was read from the file or off its scan, with its place there. */
export interface ReadValue {
  readonly key: string
  readonly row: ElementRow
  /** Into the file; of a scan the value's own key, which stands for its place on the paper. */
  readonly pointer: string
  readonly place: PaperPlace | null
  /** Of a text that the file says in several languages; null where it says it in one. */
  readonly lang: string | null
}

/** What stands in the original, in the order of the element list: only these can be looked for there. */
export function readValues(rows: readonly ElementRow[]): readonly ReadValue[] {
  const order = (row: ElementRow) => elementNames.indexOf(row.element)
  const counted = withoutCorrected(rows)
  const langs = new Map(
    [...Map.groupBy(counted, partIn)].map(([part, all]) => [part, new Set(all.flatMap((one) => langOf(one) ?? []))]),
  )
  const langIn = (row: ElementRow) => ((langs.get(partIn(row))?.size ?? 0) > 1 ? langOf(row) : null)
  return counted
    .flatMap((row, index): ReadValue[] => {
      const key = `${row.element} ${String(index)}`
      if (row.value === null) return []
      const lang = langIn(row)
      if (row.origin?.from === 'scan') return [{ key, row, pointer: key, place: row.origin, lang }]
      return row.origin?.from === 'file' ? [{ key, row, pointer: row.origin.pointer, place: null, lang }] : []
    })
    .sort((one, other) => order(one.row) - order(other.row))
}

const partIn = ({ element, item, part }: ElementRow) => `${element} ${String(item)} ${part}`

const langOf = ({ value }: ElementRow): string | null =>
  value?.kind === 'text' && value.lang !== 'und' ? value.lang : null
