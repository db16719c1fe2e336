import { oneLine } from '../../oneLine.ts'
import type { SourceTable } from '../formats/table.ts'
import { folded, peopleWords } from './headings.ts'
import { mappedColumns, readRow, type MappedRow } from './mappedRow.ts'
import type { CatalogueMapping, Field } from './mapping.ts'

/** How one column is read with a mapping: what an officer sees beside it. */
export interface ColumnReading {
  readonly column: string
  /** Rows that hold something. */
  readonly filled: number
  /** Rows whose value was read; for outcomes, how many outcomes. */
  readonly read: number
  /** The first values as the file has them, cut to a line. */
  readonly examples: readonly string[]
  /** What the first differing value became, where that is not what stands there: "Bachelor" → 6. */
  readonly became: { readonly from: string; readonly to: string } | null
  readonly people: boolean
  /** Only its place tells it from another column. */
  readonly byPlace: boolean
}

/** How every column of the table is read. */
export function previewMapping(table: SourceTable, mapping: CatalogueMapping): readonly ColumnReading[] {
  const columns = mappedColumns(table, mapping)
  return table.columns.map((column, at) => {
    const cells = table.rows.map((row) => row.cells[at] ?? '')
    const filled = cells.filter((cell) => cell !== '')
    const mapped = columns.find((one) => one.at === at)
    const examples = [...new Set(filled.slice(0, 200))].slice(0, 3).map((cell) => beginningOf(cell, 80))
    const people = peopleWords.includes(folded(column.split(/[/.]/).at(-1) ?? ''))
    const base = { column, filled: filled.length, examples, people, byPlace: table.byPlace.includes(column) }
    if (mapped === undefined) return { ...base, read: 0, became: null }
    // Each column by itself: what another column of the same field says is not this one's doing.
    const own = table.rows.map((row) => readRow(row, [mapped]))
    const values = own.map((row) => valueIn(row, mapped.field))
    const read =
      mapped.field === 'outcomes' ? own.reduce((sum, { outcomes }) => sum + outcomes.length, 0) : countOf(values)
    const changed = values.findIndex((value, nth) => value !== null && value !== oneLine(cells[nth] ?? ''))
    return {
      ...base,
      read: isParallel(mapped.field) ? filled.length : read,
      became:
        changed < 0 || mapped.field === 'outcomes' || isParallel(mapped.field)
          ? null
          : { from: beginningOf(cells[changed] ?? '', 40), to: values[changed] ?? '' },
    }
  })
}

/** A text that is cut says so: half a word reads as damage of the file. */
function beginningOf(cell: string, letters: number): string {
  const line = oneLine(cell)
  return line.length <= letters ? line : `${line.slice(0, letters).trimEnd()} …`
}

const countOf = (values: readonly (string | null)[]): number => values.filter((value) => value !== null).length

/** Lines beside the outcomes are only read together with them. */
const isParallel = (field: Field): boolean => field === 'outcomeCode' || field === 'weight'

function valueIn(row: MappedRow, field: Field): string | null {
  if (field === 'credits') return row.credits === null ? null : String(row.credits / 100)
  if (field === 'code') return row.code === '' ? null : row.code
  if (field === 'title' || field === 'assessment' || field === 'prerequisites') return row[field][0]?.value ?? null
  if (field === 'programmes') return row.programmes.length === 0 ? null : row.programmes.join(' | ')
  if (field === 'outcomes' || field === 'leaveOut' || isParallel(field)) return null
  const value = row[field as 'hours' | 'eqfLevel' | 'validFrom' | 'validTo' | 'revision']
  return value === null ? null : String(value)
}
