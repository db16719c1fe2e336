import { z } from 'zod'
import { LocalDate, type CentiCredits, type LangText } from '../values.ts'
import type { PlaceOf } from './catalogueDraft.ts'
import { problem, type CatalogueProblem, type ExpectedValue } from './catalogueProblem.ts'
import { headingOf, type Column, type PlainColumn, type TextColumn } from './csvColumns.ts'
import type { CsvRow } from './csvTable.ts'
import { OutcomeContent, Purpose } from './programme.ts'

/** Reads the cells of one row. A cell that does not fit leaves a problem, and its value is null meanwhile. */
export interface CellReader {
  readonly place: PlaceOf
  readonly raw: (column: PlainColumn) => string
  readonly code: (column: PlainColumn) => string
  readonly credits: (column: PlainColumn) => CentiCredits | null
  readonly whole: (column: PlainColumn, expected: ExpectedValue, schema: z.ZodType<number>) => number | null
  readonly date: (column: PlainColumn) => LocalDate | null
  readonly texts: (column: TextColumn) => LangText
  readonly essential: () => OutcomeContent['essential']
  /** Says so where a column that can't be empty is. */
  readonly need: (column: PlainColumn | TextColumn) => void
}

export function cellReader(row: CsvRow, columns: readonly Column[], problems: CatalogueProblem[]): CellReader {
  const place: PlaceOf = (column) => ({ at: 'cell', row: row.row, column })
  const raw = (column: string): string => row.cells.get(column) ?? ''
  const unfit = (column: string, expected: ExpectedValue): null => {
    problems.push(problem('value-unfit', place(column), { value: raw(column), expected }))
    return null
  }
  const parsed = <T>(column: PlainColumn, expected: ExpectedValue, read: (cell: string) => T | null): T | null => {
    const cell = raw(column)
    return cell === '' ? null : (read(cell) ?? unfit(column, expected))
  }
  const texts = (column: TextColumn): LangText =>
    columns.flatMap((one) => {
      const value = one.kind === 'text' && one.name === column ? raw(headingOf(one)) : ''
      return one.kind === 'text' && value !== '' ? [{ lang: one.lang, value }] : []
    })
  const need = (column: PlainColumn | TextColumn): void => {
    const empty = column === 'title' || column === 'text' ? texts(column).length === 0 : raw(column) === ''
    if (empty) problems.push(problem('value-missing', place(column)))
  }
  return {
    place,
    raw,
    texts,
    need,
    code: (column) => {
      need(column)
      return raw(column)
    },
    credits: (column) => parsed(column, 'ects', centiCreditsOf),
    whole: (column, expected, schema) =>
      parsed(column, expected, (cell) => (/^\d+$/.test(cell) ? (schema.safeParse(Number(cell)).data ?? null) : null)),
    date: (column) => parsed(column, 'date', (cell) => LocalDate.safeParse(cell).data ?? null),
    essential: () =>
      Object.fromEntries(
        Purpose.options.flatMap((purpose) => {
          const column = headingOf({ kind: 'essential', purpose })
          const cell = raw(column).toLowerCase()
          if (cell === '') return []
          if (['yes', 'ja', 'no', 'nein'].includes(cell)) return [[purpose, cell === 'yes' || cell === 'ja']]
          unfit(column, 'yesNo')
          return []
        }),
      ),
  }
}

/** `7.5` or, as spreadsheets write it elsewhere, `7,5`: hundredths, exactly; more than two decimals are not cut off. */
function centiCreditsOf(cell: string): CentiCredits | null {
  const [, whole, decimals = ''] = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(cell) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}
