import type { ElementRow } from '#contract/cases.ts'
import { elementNames } from '#core/credential/element.ts'

/** A value that was read from the file, with its place in it. */
export interface ReadValue {
  readonly key: string
  readonly row: ElementRow
  readonly pointer: string
}

/** What stands in the file, in the order of the element list: only these can be looked for in the original. */
export function readValues(rows: readonly ElementRow[]): readonly ReadValue[] {
  const order = (row: ElementRow) => elementNames.indexOf(row.element)
  return rows
    .flatMap((row, index) =>
      row.origin?.from === 'file' && row.value !== null
        ? [{ key: `${row.element} ${String(index)}`, row, pointer: row.origin.pointer }]
        : [],
    )
    .sort((one, other) => order(one.row) - order(other.row))
}
