/** How the spreadsheets of a language divide cells, and write numbers and days in them. */
export interface CsvForm {
  readonly divides: ',' | ';'
  readonly decimal: '.' | ','
  readonly days: 'iso' | 'dayFirst'
}

/** A German spreadsheet opens a table that is divided by commas as one column, and takes 7.5 for the seventh of May. */
export const csvForms = {
  en: { divides: ',', decimal: '.', days: 'iso' },
  de: { divides: ';', decimal: ',', days: 'dayFirst' },
} as const satisfies Record<string, CsvForm>

/**
 * Rows as CSV (RFC 4180) for a spreadsheet: CRLF, every cell quoted, a byte order mark so that names keep their letters.
 *
 * What a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection): at the beginning of a cell, in the
 * letters of East Asian keyboards too, and where one would begin for a spreadsheet that is set to divide otherwise. A German one
 * divides at semicolons and an English one at commas, and both know quotes only at the beginning of what they then take for a cell.
 */
export function registerCsv(headings: readonly string[], rows: readonly (readonly string[])[], form: CsvForm): string {
  return `\uFEFF${csvRows([headings, ...rows], form)}`
}

/** The same for rows that go on where others ended. */
export function csvRows(rows: readonly (readonly string[])[], { divides }: CsvForm): string {
  return rows.map((cells) => `${cells.map((cell) => quoted(cell, divides)).join(divides)}\r\n`).join('')
}

/** A number as a cell has it, with so many decimals, or as many as it has. */
export function csvNumber(value: number, { decimal }: CsvForm, decimals?: number): string {
  return (decimals === undefined ? String(value) : value.toFixed(decimals)).replace('.', decimal)
}

/** A day (`2026-05-18`) as a cell has it. */
export function csvDay(day: string, { days }: CsvForm): string {
  return days === 'iso' ? day : day.split('-').toReversed().join('.')
}

const formulas = {
  ',': /(^|[;\t\r\n])(?=["\s\0]*[=+\-@＝＋－＠])|^(?=[\t\r\n\0])/g,
  ';': /(^|[,\t\r\n])(?=["\s\0]*[=+\-@＝＋－＠])|^(?=[\t\r\n\0])/g,
}

function quoted(cell: string, divides: CsvForm['divides']): string {
  return `"${cell.replace(formulas[divides], "$1'").replaceAll('"', '""')}"`
}
