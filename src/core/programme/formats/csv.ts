import { CsvError, parse } from 'csv-parse/sync'
import { err, ok } from '../../result.ts'
import { problem } from '../catalogueProblem.ts'
import type { CatalogueFormat } from './format.ts'
import { tableFromCells } from './table.ts'

/** Any CSV with `,`, `;` or tab between its cells. */
export const csv: CatalogueFormat = {
  id: 'csv',

  confidence({ text }) {
    const [head = ''] = (text ?? '').trimStart().split(/\r?\n/, 1)
    if (/^[<{[]|^---$|^#/.test(head.trim())) return 0
    return head.split(separatorOf(text ?? '')).length > 1 ? 0.6 : 0
  },

  read({ text }) {
    // Files that were put together from several end their lines in several ways; the parser would go by the first.
    const whole = (text ?? '').replace(/\r\n?/g, '\n')
    try {
      const lines = parse(whole, {
        delimiter: separatorOf(whole),
        relax_column_count: true,
        skip_empty_lines: false,
      })
      const table = tableFromCells('', lines)
      return table.rows.length === 0
        ? err([problem('no-rows', { at: 'file' })])
        : ok({ kind: 'tables', tables: [table] })
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      return err([problem('not-csv', { at: 'row', row: Number(error['records'] ?? 0) + 1 })])
    }
  },
}

/** The separator that splits the first lines into the most cells, outside quotation marks. */
function separatorOf(text: string): string {
  const sample = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/, 20)
  const cells = (separator: string) => sample.reduce((sum, line) => sum + line.split(separator).length - 1, 0)
  return [',', ';', '\t'].toSorted((a, b) => cells(b) - cells(a))[0] ?? ','
}
