/**
 * Rows as CSV (RFC 4180) for a spreadsheet: comma, CRLF, every cell quoted, a byte order mark so that names keep their
 * letters.
 *
 * What a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection): at the beginning of a cell, in the
 * letters of East Asian keyboards too, and where one would begin for a spreadsheet that is set to divide otherwise. A German one
 * divides at semicolons, and knows quotes only at the beginning of what it then takes for a cell.
 */
export function registerCsv(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvRows([headings, ...rows])}`
}

/** The same for rows that go on where others ended. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

const formula = /(^|[;\t\r\n])(?=["\s\0]*[=+\-@＝＋－＠])|^(?=[\t\r\n\0])/g

function quoted(cell: string): string {
  return `"${cell.replace(formula, "$1'").replaceAll('"', '""')}"`
}
