import { randomUUID } from 'node:crypto'
import type { Connection } from '#engine/db/connection.ts'

/**
 * Copies of a decided case, each with an applicant and a decision of its own, which rest on the same credential. With `places`
 * of their `own` the credential stands in each case, as far as a decision looks at it: same file, same checks.
 */
export function decidedCopies(
  connection: Connection,
  caseId: string,
  copies: number,
  places: 'shared' | 'own' = 'shared',
): void {
  const known = new Map<string, readonly string[]>()
  const columns = (table: string) => {
    const names =
      known.get(table) ?? (connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    known.set(table, names)
    return names
  }
  const prepared = new Map<string, ReturnType<typeof connection.prepare<unknown[]>>>()
  const copy = (table: string, given: Readonly<Record<string, unknown>>, [where, id]: readonly [string, string]) => {
    const names = columns(table)
    const values = names.map((name) => (name in given ? '?' : `"${name}"`))
    const anew = names.flatMap((name) => (name in given ? [given[name]] : []))
    const statement =
      prepared.get(table) ??
      connection.prepare(
        `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE "${where}" = ?`,
      )
    prepared.set(table, statement)
    statement.run(...anew, id)
  }
  const one = (query: string, id: string) => connection.prepare(query).pluck().get(id) as string
  const applicant = one('SELECT applicant_id FROM cases WHERE id = ?', caseId)
  const decision = one('SELECT id FROM decisions WHERE case_id = ?', caseId)
  const line = one('SELECT id FROM decision_lines WHERE decision_id = ?', decision)
  const credential = one('SELECT id FROM case_credentials WHERE case_id = ?', caseId)
  const content = one('SELECT content FROM decisions WHERE id = ?', decision)
  const first = connection.prepare('SELECT max(serial) FROM cases').pluck().get() as number
  connection.transaction(() => {
    for (let index = 1; index <= copies; index += 1) {
      const ids = { applicant: randomUUID(), case: randomUUID(), decision: randomUUID(), line: randomUUID() }
      const place = places === 'own' ? randomUUID() : credential
      const serial = first + index
      copy('applicants', { id: ids.applicant }, ['id', applicant])
      copy('applicant_names', { id: randomUUID(), applicant_id: ids.applicant }, ['applicant_id', applicant])
      const number = `2026-${String(serial).padStart(4, '0')}`
      copy('cases', { id: ids.case, serial, number, applicant_id: ids.applicant }, ['id', caseId])
      copy('case_purposes', { id: randomUUID(), case_id: ids.case }, ['case_id', caseId])
      const own = content.replaceAll(credential, place)
      copy('decisions', { id: ids.decision, case_id: ids.case, content: own }, ['id', decision])
      copy('decision_lines', { id: ids.line, decision_id: ids.decision }, ['id', line])
      if (places === 'own') {
        copy('case_credentials', { id: place, case_id: ids.case }, ['case_id', caseId])
        copy('holder_confirmations', { id: randomUUID(), case_credential_id: place }, [
          'case_credential_id',
          credential,
        ])
      }
      copy('decision_line_sources', { line_id: ids.line, case_credential_id: place }, ['line_id', line])
    }
  })()
}
