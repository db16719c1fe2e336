import { registerCsv, type CsvForm } from './registerCsv.ts'
import { statementFileName } from './statementFileName.ts'

/** An item of a batch as the record holds it; `position` counts from 0, `failure` is a code of `reply.ts`. */
export interface BatchItem {
  readonly position: number
  readonly caseNumber: string
  readonly number: string | null
  readonly language: string | null
  readonly sha256: string | null
  readonly failure: string | null
}

/** What a batch came to, item by item, for whoever sends the files out; `position` counts from 1. */
export interface ManifestRow {
  readonly position: number
  readonly number: string | null
  readonly case: string
  readonly file: string | null
  readonly sha256: string | null
  readonly state: 'issued' | 'refused' | 'open'
  /** A code of `reply.ts`. */
  readonly reason: string | null
}

export function batchManifest(items: readonly BatchItem[]): ManifestRow[] {
  return items.map(({ position, caseNumber, number, language, sha256, failure }) => ({
    position: position + 1,
    number,
    case: caseNumber,
    file: number === null || language === null ? null : statementFileName({ number, language }),
    sha256,
    state: number !== null ? 'issued' : failure === null ? 'open' : 'refused',
    reason: failure,
  }))
}

export function manifestJson(rows: readonly ManifestRow[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`
}

/** Reasons that have words of their own; any other is a fault of the program, which its log names. */
const worded = ['alreadyIssued', 'appealRouteMissing', 'lettersMissing', 'documentTooLarge', 'notFound']

/** For a spreadsheet; `words` gives the sentence of a key of `locales`. */
export function manifestCsv(rows: readonly ManifestRow[], words: (key: string) => string, form: CsvForm): string {
  const columns = ['position', 'number', 'case', 'file', 'sha256', 'state', 'reason'] as const
  return registerCsv(
    columns.map((column) => words(`batch:column.${column}`)),
    rows.map((row) => [
      String(row.position),
      row.number ?? '',
      row.case,
      row.file ?? '',
      row.sha256 ?? '',
      words(`batch:item.${row.state}`),
      row.reason === null ? '' : words(`batch:refused.${worded.includes(row.reason) ? row.reason : 'unexpected'}`),
    ]),
    form,
  )
}
