import writeWorkbook from 'write-excel-file/universal'

/** Text, a number, a local day, or nothing. */
export type WorkbookCell = string | number | { readonly day: string } | null

/**
 * Rows as a workbook of one sheet (ECMA-376), headings bold and kept in sight.
 *
 * Every cell says its type: text stays text whatever it begins with (no formula is ever written), numbers can be summed
 * and days sorted.
 */
export async function registerWorkbook(
  sheet: string,
  headings: readonly string[],
  rows: readonly (readonly WorkbookCell[])[],
): Promise<Uint8Array> {
  const head = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const written = writeWorkbook([head, ...rows.map((row) => row.map(typed))], {
    sheet,
    stickyRowsCount: 1,
    columns: headings.map((_, column) => ({ width: widest(column, headings, rows) })),
  })
  return new Uint8Array(await (await written.toBlob()).arrayBuffer())
}

function typed(cell: WorkbookCell) {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cell, type: String }
  if (typeof cell === 'number') return { value: cell, type: Number, format: '0.00' }
  // The library counts a day by its midnight in UTC.
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
}

/** In characters, so that little is cut off and nothing fills the screen. */
function widest(column: number, headings: readonly string[], rows: readonly (readonly WorkbookCell[])[]): number {
  const lengths = rows.map((row) => (typeof row[column] === 'string' ? row[column].length : 10))
  return Math.min(60, lengths.reduce((one, other) => Math.max(one, other), (headings[column] ?? '').length) + 2)
}
