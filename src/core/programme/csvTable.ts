import { CsvError, parse } from 'csv-parse/sync'
import { err, ok, type Result } from '../result.ts'
import { problem, type CatalogueProblem } from './catalogueProblem.ts'
import { columnOf, headingOf, type Column } from './csvColumns.ts'

/** One row with its number as a spreadsheet shows it; the header is row 1. Cells are without outer spaces. */
export interface CsvRow {
  readonly row: number
  readonly cells: ReadonlyMap<string, string>
}

export interface CsvTable {
  readonly columns: readonly Column[]
  readonly rows: readonly CsvRow[]
}

/** Splits a CSV file with `,`, `;` or tab between cells into rows under known columns. Empty rows are left out. */
export function readCsvTable(text: string): Result<CsvTable, readonly CatalogueProblem[]> {
  // Files that were put together from several end their lines in several ways; the parser would go by the first.
  const records = recordsOf(text.replace(/\r\n?/g, '\n'))
  if (!records.ok) return records
  const [headings = [], ...rest] = records.value
  const columns = headings.map((heading) => columnOf(heading))
  const problems = [...headingProblems(headings, columns), ...longRows(rest, headings.length)]
  if (problems.length > 0) return err(problems)
  const known = columns.filter((column) => column !== null)
  const names = known.map(headingOf)
  const rows = rest.map((cells, index) => ({
    row: index + 2,
    cells: new Map(names.map((name, at) => [name, (cells[at] ?? '').trim()])),
  }))
  return ok({ columns: known, rows: rows.filter(({ cells }) => [...cells.values()].some((cell) => cell !== '')) })
}

function recordsOf(text: string): Result<readonly (readonly string[])[], readonly CatalogueProblem[]> {
  try {
    return ok(parse(text, { delimiter: separatorOf(text), relax_column_count: true }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return err([problem('not-csv', { at: 'row', row: Number(error['records'] ?? 0) + 1 })])
  }
}

/** The separator under which the first line holds the most known headings. */
function separatorOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  const known = (separator: string) =>
    line.split(separator).filter((heading) => columnOf(heading.replaceAll('"', '')) !== null).length
  return [',', ';', '\t'].toSorted((a, b) => known(b) - known(a))[0] ?? ','
}

function headingProblems(
  headings: readonly string[],
  columns: readonly (Column | null)[],
): readonly CatalogueProblem[] {
  const names = columns.map((column) => (column === null ? null : headingOf(column)))
  const required = ['code', 'credits', 'validFrom', 'outcome'].filter((name) => !names.includes(name))
  return [
    ...headings.flatMap((heading, index) => {
      const [name, place] = [names[index], { at: 'cell', row: 1, column: heading } as const]
      if (name === null || name === undefined) return [problem('column-unknown', place)]
      return names.indexOf(name) < index ? [problem('column-twice', place)] : []
    }),
    ...required.map((column) => problem('column-missing', { at: 'file' }, { column })),
  ]
}

function longRows(rows: readonly (readonly string[])[], length: number): readonly CatalogueProblem[] {
  return rows.flatMap((cells, index) =>
    cells.slice(length).some((cell) => cell.trim() !== '')
      ? [problem('cells-too-many', { at: 'row', row: index + 2 }, { cells: cells.length, columns: length })]
      : [],
  )
}
