import { randomBytes, randomUUID } from 'node:crypto'
import { appendEntry } from '#core/audit/chain.ts'
import { commitTo } from '#core/audit/commitment.ts'
import { ChainedEntry } from '#core/audit/entry.ts'
import type { Connection } from '#engine/db/connection.ts'
import { rowCopies } from './rowCopies.ts'

/**
 * Copies of a decided case, each with an applicant, a decision and the audit entry of that decision, which rest on the same
 * credential. With `places` of their `own` the credential stands in each case, as far as a decision looks at it: same file,
 * same checks.
 */
export function decidedCopies(
  connection: Connection,
  caseId: string,
  copies: number,
  places: 'shared' | 'own' = 'shared',
): void {
  const copy = rowCopies(connection)
  const one = (query: string, id: string) => connection.prepare(query).pluck().get(id) as string
  const applicant = one('SELECT applicant_id FROM cases WHERE id = ?', caseId)
  const decision = one('SELECT id FROM decisions WHERE case_id = ?', caseId)
  const line = one('SELECT id FROM decision_lines WHERE decision_id = ?', decision)
  const credential = one('SELECT id FROM case_credentials WHERE case_id = ?', caseId)
  const content = one('SELECT content FROM decisions WHERE id = ?', decision)
  const first = connection.prepare('SELECT max(serial) FROM cases').pluck().get() as number
  const chain = decisionsChained(connection, one('SELECT audit_hash FROM decisions WHERE id = ?', decision))
  connection.transaction(() => {
    for (let index = 1; index <= copies; index += 1) {
      const ids = { applicant: randomUUID(), case: randomUUID(), decision: randomUUID(), line: randomUUID() }
      const place = places === 'own' ? randomUUID() : credential
      const serial = first + index
      const salt = randomBytes(32)
      copy('applicants', { id: ids.applicant, salt }, ['id', applicant])
      copy('applicant_names', { id: randomUUID(), applicant_id: ids.applicant }, ['applicant_id', applicant])
      const number = `2026-${String(serial).padStart(4, '0')}`
      copy('cases', { id: ids.case, serial, number, applicant_id: ids.applicant }, ['id', caseId])
      copy('case_purposes', { id: randomUUID(), case_id: ids.case }, ['case_id', caseId])
      const own = content.replaceAll(credential, place)
      const hash = chain({ case: ids.case, decision: ids.decision }, own, salt)
      copy('decisions', { id: ids.decision, case_id: ids.case, content: own, audit_hash: hash }, ['id', decision])
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

/** Chains entries like that of `hash`, about other cases: what a statement prints is the hash of such an entry. */
function decisionsChained(connection: Connection, hash: string) {
  const select = (where: string, ...values: string[]) => {
    const row = connection.prepare(`SELECT * FROM audit_entries ${where}`).get(...values) as Record<string, string>
    const read = (name: string): unknown => JSON.parse(row[name] ?? '')
    return ChainedEntry.parse({ ...row, ids: read('ids'), commitments: read('commitments') })
  }
  const { at, by, code, ids } = select('WHERE hash = ?', hash)
  let last = select('ORDER BY seq DESC LIMIT 1')
  const insert = connection.prepare(
    'INSERT INTO audit_entries (seq, at, by, code, ids, commitments, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  return (about: Readonly<Record<string, string>>, content: string, salt: Uint8Array) => {
    const commitments = { decision: commitTo(JSON.parse(content), salt) }
    last = appendEntry(last, { at, by, code, ids: { ...ids, ...about }, commitments })
    insert.run(last.seq, at, by, code, JSON.stringify(last.ids), JSON.stringify(last.commitments), last.hash)
    return last.hash
  }
}
