import type { SourceTable } from '../formats/table.ts'
import { folded } from './headings.ts'
import type { CatalogueMapping } from './mapping.ts'

/**
 * What files of one kind have in common: their format and what their columns are called, in any order. Where only the place tells
 * columns apart, also their order: "Titel" and "Titel (2)" in a file whose columns stand otherwise may be each other.
 *
 * A mapping is remembered under it, so that next year's export is read as this year's was.
 */
export function shapeOf(format: string, table: SourceTable): string {
  const names = table.columns.map((column) => folded(column) || column)
  return table.byPlace.length === 0
    ? `${format}:${[...new Set(names)].sort().join('|')}`
    : `${format} in order:${names.join('|')}`
}

/** A remembered mapping on a file of its shape: columns by name; one that it does not know is left out. */
export function recall(remembered: CatalogueMapping, table: SourceTable): CatalogueMapping {
  const named = new Map(remembered.columns.map((column) => [column.column, column]))
  // "Titel 2" and "Titel (2)" are folded to one: such a name alone does not say which is meant.
  const alike = Map.groupBy(remembered.columns, ({ column }) => folded(column) || column)
  const now = Map.groupBy(table.columns, (column) => folded(column) || column)
  const foldedAlike = (column: string) => {
    const name = folded(column) || column
    return now.get(name)?.length === 1 && alike.get(name)?.length === 1 ? alike.get(name)?.[0] : undefined
  }
  return {
    ...remembered,
    columns: table.columns.map((column) => {
      const before = named.get(column) ?? foldedAlike(column)
      return before === undefined ? { column, field: 'leaveOut', lang: 'und', split: 'lines' } : { ...before, column }
    }),
  }
}
