import type { Connection } from '../db/connection.ts'

/** Tables that hold nothing of any applicant. A new table without a reference to one is written here, on purpose. */
export const ofNoPerson: ReadonlySet<string> = new Set([
  'absences',
  'assessment_templates',
  'audit_entries',
  'catalogue_mappings',
  'encoder_steps',
  'erasure_requests',
  'erasures',
  'facts',
  'grade_distributions',
  'kept_precedents',
  'letter_templates',
  'match_models',
  'migrations',
  'module_outcomes',
  'module_version_programmes',
  'module_versions',
  'modules',
  'office_form_drafts',
  'office_settings',
  'officer_roles',
  'officers',
  'outcome_essentials',
  'outcome_skills',
  'policies',
  'programme_versions',
  'programmes',
  'skills',
  'statement_batches',
  'text_vectors',
  'trust_packs',
  'trusted_makers',
])

/** What the erasure itself reads has to be readable. */
const readable: Readonly<Record<string, string>> = {
  'audit_entries.ids': '{}',
  'erasures.case_numbers': '[]',
  'erasures.statement_numbers': '[]',
  'decisions.content': '{"purpose":"creditTransfer","lines":[]}',
  'decisions.decided_on': '2026-05-18',
  'decision_lines.outcomes': '[]',
  'decision_lines.ledger': '{}',
  'archived_cases.content': '{"tables":{"applicants":[{"id":"PERSON","said":"PLANTED"}]}}',
  'archived_cases.files': '[]',
  'assertions.value': '{"kind":"text","lang":"en","text":"PLANTED"}',
  'assertions.origin': '{"from":"officer","reason":"PLANTED"}',
}

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}

export function tablesOf(connection: Connection): string[] {
  return (connection.pragma('table_list') as { name: string; type: string; schema: string }[])
    .filter(({ name, type, schema }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
    .map(({ name }) => name)
    .sort()
}

/**
 * Fills every table with one row for `person` that says `planted` in each text and blob, and names the person's own rows, or
 * those of `shared` where the table is of no person. Foreign keys and checks are off meanwhile.
 */
export function fill(connection: Connection, { person, shared }: { person: string; shared: string | null }): void {
  connection.pragma('foreign_keys = OFF')
  connection.pragma('ignore_check_constraints = ON')
  connection.transaction(() => {
    for (const table of tablesOf(connection)) {
      if (table === 'migrations' || table.startsWith('module_words') || (shared !== null && ofNoPerson.has(table)))
        continue
      const columns = connection.pragma(`table_info("${table}")`) as Column[]
      const keys = connection.pragma(`foreign_key_list("${table}")`) as { from: string; table: string; to: string }[]
      const values = columns.map((column) => {
        const key = keys.find(({ from }) => from === column.name)
        if (column.name === 'merged_into' || column.name === 'undone_by' || column.name === 'parent_id') return null
        if (key !== undefined) {
          const of = ofNoPerson.has(key.table) ? (shared ?? person) : person
          const target = (connection.pragma(`table_info("${key.table}")`) as Column[]).find(
            ({ name }) => name === key.to,
          )
          return target?.type.toLowerCase() === 'integer' ? numberOf(of) : idOf(key.table, of)
        }
        return valueOf(table, column, person)
      })
      connection.prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`).run(...values)
    }
  })()
  connection.pragma('ignore_check_constraints = OFF')
  connection.pragma('foreign_keys = ON')
}

export const idOf = (table: string, person: string) => `id-of-${table}-${person}`
const numberOf = (person: string) =>
  Array.from(person).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_000

function valueOf(table: string, column: Column, person: string) {
  const type = column.type.toLowerCase()
  if (type === 'integer') return numberOf(person)
  if (column.pk === 1 && type === 'text') return idOf(table, person)
  if (/^(retired|withdrawn|undone|ended|finished|closed)_at$/.test(column.name)) return null
  const planted = `planted-${person}-in-${table}-${column.name}`
  const wanted = readable[`${table}.${column.name}`]
  if (wanted !== undefined) return wanted.replace('PLANTED', planted).replace('PERSON', idOf('applicants', person))
  if (type === 'blob') return Buffer.from(planted)
  return planted
}

/** Everything that the database holds, by place (`table.column`), as bytes: read once, looked through often. */
export function everything(connection: Connection): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (const table of tablesOf(connection)) {
    const columns = (connection.pragma(`table_info("${table}")`) as Column[]).map(({ name }) => name)
    const bytes = columns.map((name) => `CAST("${name}" AS BLOB) AS "${name}"`).join(', ')
    const rows = connection.prepare<[], Record<string, Buffer | null>>(`SELECT ${bytes} FROM "${table}"`).all()
    for (const name of columns) {
      const cells = rows.flatMap((row) => [row[name] ?? Buffer.of(), Buffer.from('|')])
      found.set(`${table}.${name}`, Buffer.concat(cells))
    }
  }
  return found
}

/** The places that hold `text`. */
export function placesOf(all: ReadonlyMap<string, Buffer>, text: string): string[] {
  return [...all].filter(([, bytes]) => bytes.includes(text)).map(([place]) => place)
}
