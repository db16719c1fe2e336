import { oneLine } from '../../oneLine.ts'
import type { LangText } from '../../values.ts'
import { problem, type CatalogueProblem, type ExpectedValue } from '../catalogueProblem.ts'
import type { SourceRow, SourceTable } from '../formats/table.ts'
import type { CatalogueMapping, ColumnMapping, Field } from './mapping.ts'
import { inOneLine, splitOutcomes } from './splitOutcomes.ts'
import { creditsOf, dateOf, dayOrderOf, hoursOf, levelOf, type DayOrder } from './values.ts'

/** A column of the table with what it becomes. */
export interface MappedColumn extends ColumnMapping {
  readonly at: number
  readonly dayOrder: DayOrder
}

export interface RowOutcome {
  readonly code: string | null
  readonly text: LangText
  readonly weight: number | null
}

/** What one row says, column by column; null where it says nothing. */
export interface MappedRow {
  readonly row: SourceRow
  readonly code: string
  readonly title: LangText
  readonly credits: number | null
  readonly hours: number | null
  readonly eqfLevel: number | null
  readonly assessment: LangText
  readonly prerequisites: LangText
  readonly programmes: readonly string[]
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly revision: number | null
  readonly outcomes: readonly RowOutcome[]
  /** Values that can't be read in a field that a module can't do without: the row is left out. */
  readonly problems: readonly CatalogueProblem[]
  /** Values that can't be read, or were put aside, in a field that a module can do without. */
  readonly remarks: readonly CatalogueProblem[]
}

export function mappedColumns(table: SourceTable, mapping: CatalogueMapping): readonly MappedColumn[] {
  return mapping.columns.flatMap((column) => {
    const at = table.columns.indexOf(column.column)
    if (at < 0 || column.field === 'leaveOut') return []
    const isDate = column.field === 'validFrom' || column.field === 'validTo'
    return [
      { ...column, at, dayOrder: isDate ? dayOrderOf(table.rows.map(({ cells }) => cells[at] ?? '')) : 'dayFirst' },
    ]
  })
}

export function readRow(row: SourceRow, columns: readonly MappedColumn[]): MappedRow {
  const problems: CatalogueProblem[] = []
  const remarks: CatalogueProblem[] = []
  const place = (column: string) =>
    row.place.at === 'row'
      ? ({ at: 'cell', row: row.place.row, column } as const)
      : ({ at: 'path', path: `${'path' in row.place ? row.place.path : ''} ${column}`.trim() } as const)
  const of = (field: Field) => columns.filter((column) => column.field === field)
  const cellOf = (column: MappedColumn) => row.cells[column.at] ?? ''

  /** The first column of the field that says something readable. */
  const value = <T>(field: Field, expected: ExpectedValue, into: CatalogueProblem[], read: Reading<T>): T | null => {
    for (const column of of(field)) {
      const cell = cellOf(column)
      if (cell === '') continue
      const found = read(cell, column)
      if (found !== null) return found
      into.push(problem('value-unfit', place(column.column), { value: cell.slice(0, 60), expected }))
    }
    return null
  }
  const texts = (field: Field, read = inOneLine): LangText =>
    of(field).flatMap((column) => {
      const text = read(cellOf(column))
      return text === '' ? [] : [{ lang: column.lang, value: text }]
    })

  return {
    row,
    // Of several identifiers the first is the one that the file puts first.
    code: of('code').map(cellOf).find(Boolean)?.split('\n', 1)[0]?.trim() ?? '',
    title: texts('title', oneLine),
    credits: value('credits', 'ects', problems, creditsOf),
    hours: value('hours', 'hours', remarks, hoursOf),
    eqfLevel: value('eqfLevel', 'level', remarks, levelOf),
    assessment: texts('assessment'),
    prerequisites: texts('prerequisites'),
    programmes: of('programmes').flatMap((column) =>
      cellOf(column)
        .split(/[|;\n]/)
        .map((code) => code.trim())
        .filter(Boolean),
    ),
    validFrom: value('validFrom', 'date', problems, (cell, { dayOrder }) => dateOf(cell, dayOrder)),
    validTo: value('validTo', 'date', problems, (cell, { dayOrder }) => dateOf(cell, dayOrder)),
    revision: value('revision', 'revision', problems, (cell) => (/^[1-9]\d*$/.test(cell) ? Number(cell) : null)),
    outcomes: outcomesOf(
      { columns: of('outcomes'), codes: of('outcomeCode'), weights: of('weight'), cellOf, place },
      remarks,
    ),
    problems,
    remarks,
  }
}

type Reading<T> = (cell: string, column: MappedColumn) => T | null

interface OutcomeColumns {
  readonly columns: readonly MappedColumn[]
  readonly codes: readonly MappedColumn[]
  readonly weights: readonly MappedColumn[]
  readonly cellOf: (column: MappedColumn) => string
  readonly place: (column: string) => CatalogueProblem['facts']
}

/** Columns in several languages are one list where they hold as many outcomes; else the first holds and the other is told. */
function outcomesOf(of: OutcomeColumns, remarks: CatalogueProblem[]): readonly RowOutcome[] {
  const lists = of.columns.flatMap((column) => {
    const { items, leadIn } = splitOutcomes(of.cellOf(column), column.split)
    if (leadIn !== null)
      remarks.push({ code: 'lead-in', facts: { ...of.place(column.column), text: leadIn.slice(0, 80) } })
    return items.length === 0 ? [] : [{ column, items }]
  })
  const [first, ...others] = lists
  if (first === undefined) return []
  const same = others.filter(({ column, items }) => {
    const fits = items.length === first.items.length && column.lang !== first.column.lang
    if (!fits) {
      const facts = {
        ...of.place(column.column),
        count: items.length,
        other: first.items.length,
        first: first.column.column,
      }
      remarks.push({ code: 'outcomes-uneven', facts })
    }
    return fits
  })
  const codes = parallel(of.codes, of, first.items.length, 'value', remarks)
  const weights = parallel(of.weights, of, first.items.length, 'ects', remarks)?.map(creditsOf)
  return first.items.map((value, at) => ({
    code: codes?.[at] ?? null,
    text: [
      { lang: first.column.lang, value },
      ...same.map(({ column, items }) => ({ lang: column.lang, value: items[at] ?? '' })),
    ],
    weight: weights?.[at] ?? null,
  }))
}

/** Lines that stand beside the outcomes, one for each; fewer or more belong to none of them. */
function parallel(
  columns: readonly MappedColumn[],
  of: OutcomeColumns,
  count: number,
  expected: ExpectedValue,
  remarks: CatalogueProblem[],
): readonly string[] | null {
  const [column] = columns
  const lines =
    column === undefined
      ? []
      : of
          .cellOf(column)
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
  if (column === undefined || lines.length === 0) return null
  if (lines.length === count) return lines
  remarks.push({
    code: 'value-unfit',
    facts: { ...of.place(column.column), value: lines.join(', ').slice(0, 60), expected },
  })
  return null
}
