import { oneLine } from '../../oneLine.ts'
import type { ProblemPlace } from '../catalogueProblem.ts'

/**
 * Rows under named columns, whatever they were in the file.
 *
 * A cell is plain text; several values of one cell stand on lines of their own. A column whose text is in one language
 * says so after a colon: `title:en`.
 */
export interface SourceTable {
  /** The sheet's name; empty where the file holds one table only. */
  readonly name: string
  readonly columns: readonly string[]
  /** Columns that only their place tells apart: several of one heading, and those without one. */
  readonly byPlace: readonly string[]
  readonly rows: readonly SourceRow[]
  /** What the file holds beside the rows: told, so that nothing is passed over in silence. */
  readonly beside: readonly BesideRows[]
}

export interface SourceRow {
  readonly place: ProblemPlace
  /** As many as there are columns; empty where the row has none. */
  readonly cells: readonly string[]
}

/** A kind of thing in the file that no row holds, with how many of it there are. */
export interface BesideRows {
  readonly kind: string
  readonly count: number
}

/** Rows that are given by name become a table; columns stand in the order in which they first come. */
export function tableOf(
  records: readonly { readonly place: ProblemPlace; readonly values: ReadonlyMap<string, string> }[],
  of: { readonly name: string; readonly beside: readonly BesideRows[] },
): SourceTable {
  const columns = [...new Set(records.flatMap(({ values }) => [...values.keys()]))]
  const rows = records.map(({ place, values }) => ({ place, cells: columns.map((column) => values.get(column) ?? '') }))
  return { ...of, columns, byPlace: [], rows }
}

/** Several tables of one shape or another, as one: a folder of module pages is one catalogue. */
export function joinTables(tables: readonly SourceTable[]): SourceTable {
  const [only] = tables
  if (only !== undefined && tables.length === 1) return only
  const columns = [...new Set(tables.flatMap((table) => table.columns))]
  const rows = tables.flatMap((table) => {
    const positions = columns.map((column) => table.columns.indexOf(column))
    return table.rows.map(({ place, cells }) => ({ place, cells: positions.map((at) => cells[at] ?? '') }))
  })
  const beside = Map.groupBy(
    tables.flatMap((table) => table.beside),
    ({ kind }) => kind,
  )
  return {
    name: only?.name ?? '',
    columns,
    byPlace: [...new Set(tables.flatMap((table) => table.byPlace))],
    rows,
    beside: [...beside].map(([kind, all]) => ({ kind, count: all.reduce((sum, { count }) => sum + count, 0) })),
  }
}

/** Rows as a spreadsheet or CSV has them: the first row that names at least two columns heads the others. */
export function tableFromCells(name: string, lines: readonly (readonly string[])[]): SourceTable {
  const head = lines.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1)
  const headings = lines[head] ?? []
  const widest = lines.reduce((most, cells) => Math.max(most, cells.length), 0)
  const all = Array.from({ length: widest }, (_, at) => headings[at] ?? '')
  const used = all.map((_, at) => lines.some((cells, row) => row >= head && (cells[at] ?? '').trim() !== ''))
  const named = all.map(oneLine)
  const columns = uniqueNames(named)
  const kept = columns.flatMap((_, at) => (used[at] === true ? [at] : []))
  const sameHeading = Map.groupBy(kept, (at) => named[at] ?? '')
  const isByPlace = (heading: string) => heading === '' || (sameHeading.get(heading)?.length ?? 0) > 1
  const rows = lines.flatMap((cells, row): SourceRow[] => {
    if (row <= head) return []
    const own = kept.map((at) => (cells[at] ?? '').trim())
    return own.every((cell) => cell === '') ? [] : [{ place: { at: 'row', row: row + 1 }, cells: own }]
  })
  const above = lines.slice(0, Math.max(head, 0)).filter((cells) => cells.some((cell) => cell.trim() !== '')).length
  return {
    name,
    columns: kept.map((at) => columns[at] ?? ''),
    byPlace: kept.flatMap((at) => (isByPlace(named[at] ?? '') ? [columns[at] ?? ''] : [])),
    rows,
    beside: above === 0 ? [] : [{ kind: 'rowsAbove', count: above }],
  }
}

/** A column without a heading is called by its letter, as spreadsheets call it; a second one of a name gets a number. */
function uniqueNames(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return headings.map((heading, at) => {
    const name = heading === '' ? letterOf(at) : heading
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return before === 0 ? name : `${name} (${String(before + 1)})`
  })
}

const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letterOf(Math.floor(at / 26) - 1)}${letterOf(at % 26)}`
