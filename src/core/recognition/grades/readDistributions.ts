import { CsvError, parse } from 'csv-parse/sync'
import { err, ok, type Result } from '../../result.ts'
import { columns, GradeDistribution } from './distribution.ts'

/** What is wrong with a file of grade tables: `row` counts from 1, the headings; for `tooManyRows` it is the last that can be read. */
export interface DistributionProblem {
  readonly code: 'notCsv' | 'columnMissing' | 'cellWrong' | 'gradeTwice' | 'empty' | 'tooManyRows'
  readonly row: number
  readonly column: string
}

/** Rows of one file, its headings left out: reading and keeping them takes no more than some seconds. */
const atMostRows = 100_000

/**
 * Grade distribution tables from CSV (`,` `;` or tab, as its headings have it): one row a passing grade, best first; rows that agree in all
 * columns but `grade` and `count` are one table. All problems are told at once; a file with one gives no table.
 */
export function readDistributions(text: string): Result<readonly GradeDistribution[], readonly DistributionProblem[]> {
  const records = recordsOf(text)
  if (!records.ok) return records
  const [headings, ...rows] = records.value
  if (headings === undefined || rows.length === 0) return err([{ code: 'empty', row: 1, column: '' }])
  // What lies beyond is never left out in silence: a table cut short would convert grades by half of its counts.
  if (rows.length > atMostRows) return err([{ code: 'tooManyRows', row: atMostRows + 1, column: '' }])
  const names = headings.map((heading) => heading.trim().toLowerCase())
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) return err(missing.map((column) => ({ code: 'columnMissing', row: 1, column })))

  const problems: DistributionProblem[] = []
  const tables = new Map<
    string,
    {
      first: number
      cells: Record<string, string>
      grades: Set<string>
      counts: { grade: string; count: number }[]
    }
  >()
  for (const [index, record] of rows.entries()) {
    const row = index + 2
    const cellOf = (column: string) => (record[names.indexOf(column)] ?? '').trim()
    const [grade, count] = [cellOf('grade'), cellOf('count')]
    const cells = Object.fromEntries(columns.slice(0, 6).map((column) => [column, cellOf(column)]))
    const key = JSON.stringify(cells)
    const table = tables.get(key) ?? { first: row, cells, grades: new Set<string>(), counts: [] }
    tables.set(key, table)
    if (!/^\d{1,9}$/.test(count)) problems.push({ code: 'cellWrong', row, column: 'count' })
    if (grade === '') problems.push({ code: 'cellWrong', row, column: 'grade' })
    if (table.grades.has(grade)) problems.push({ code: 'gradeTwice', row, column: 'grade' })
    table.grades.add(grade)
    table.counts.push({ grade, count: Number(count) })
  }
  const parsed: GradeDistribution[] = []
  for (const { first, cells, counts } of tables.values()) {
    const table = GradeDistribution.safeParse({ ...cells, counts })
    if (table.success) parsed.push(table.data)
    for (const { path } of table.error?.issues ?? []) {
      if (path[0] !== 'counts') problems.push({ code: 'cellWrong', row: first, column: String(path[0]) })
      else if (path.length === 1) problems.push({ code: 'cellWrong', row: first, column: 'grade' })
    }
  }
  return problems.length > 0 ? err(problems) : ok(parsed)
}

function recordsOf(text: string): Result<readonly (readonly string[])[], readonly DistributionProblem[]> {
  try {
    return ok(
      parse(text, {
        bom: true,
        delimiter: separatorOf(text),
        relax_column_count: true,
        skip_empty_lines: true,
        to: atMostRows + 2,
      }),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return err([{ code: 'notCsv', row: Number(error['records'] ?? 0) + 1, column: '' }])
  }
}

/** The one between the headings: what stands in a name, such as a comma, parts no cells of a file with semicolons. */
function separatorOf(text: string): string {
  const [headings = ''] = text.trimStart().split(/\r?\n/, 1)
  const parts = (separator: string) => headings.split(separator).length
  return [',', ';', '\t'].reduce((most, one) => (parts(one) > parts(most) ? one : most))
}
