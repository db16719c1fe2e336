import type { SourceTable } from '../formats/table.ts'
import { folded } from './headings.ts'
import type { CatalogueMapping } from './mapping.ts'

/**
 * What files of one kind have in common: their format and what their columns are called, in any order.
 *
 * A mapping is remembered under it, so that next year's export is read as this year's was.
 */
export function shapeOf(format: string, table: SourceTable): string {
  const names = [...new Set(table.columns.map((column) => folded(column) || column))].sort()
  return `${format}:${names.join('|')}`
}

/** A remembered mapping on a file of its shape: columns by name; one that it does not know is left out. */
export function recall(remembered: CatalogueMapping, table: SourceTable): CatalogueMapping {
  const known = new Map(remembered.columns.map((column) => [folded(column.column) || column.column, column]))
  return {
    ...remembered,
    columns: table.columns.map((column) => {
      const before = known.get(folded(column) || column)
      return before === undefined ? { column, field: 'leaveOut', lang: 'und', split: 'lines' } : { ...before, column }
    }),
  }
}
