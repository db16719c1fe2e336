/**
 * Rows as CSV (RFC 4180) for a spreadsheet: comma, CRLF, every cell quoted, a byte order mark so that names keep their
 * letters.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function registerCsv(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[headings, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`
}

function quoted(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
