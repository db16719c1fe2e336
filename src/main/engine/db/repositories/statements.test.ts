import { expect, test } from 'vitest'
import { ApplicantId, CaseId, DecisionId, OfficerId, StatementId } from '#core/ids.ts'
import { createTestDatabase } from '../database.fixtures.ts'
import { applicants, cases, decisions, officers, officeSettings } from '../schema.ts'
import { currentNames } from './applicants.ts'
import { insertFirstPolicy } from './office.ts'
import { casesWithStatement, everyStatement, insertStatement, insertStatementEvent } from './statements.ts'

const uuid = (kind: number, number: number) => `0190000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`
const officerId = OfficerId.parse(uuid(0, 1))
const author = { createdAt: '2026-01-01T00:00:00.000Z', createdBy: officerId }
const caseId = CaseId.parse(uuid(2, 1))
const decisionId = DecisionId.parse(uuid(3, 1))

/** One decided case, and a way to issue a statement for it. */
function decidedCase() {
  const opened = createTestDatabase()
  const { db } = opened
  const applicantId = ApplicantId.parse(uuid(1, 1))
  db.insert(officers).values({ id: officerId, name: 'A', createdAt: author.createdAt }).run()
  insertFirstPolicy(db, author.createdAt)
  db.insert(officeSettings)
    .values({ version: 1, content: {} as never, ...author })
    .run()
  db.insert(applicants)
    .values({ id: applicantId, birthDate: null, salt: Buffer.from([1]), ...author })
    .run()
  db.insert(cases)
    .values({ id: caseId, year: 2026, serial: 1, number: '2026-0001', applicantId, ...author })
    .run()
  const pinned = { policyVersion: 1, settingsVersion: 1, decidedOn: '2026-01-01', auditHash: '0'.repeat(64) }
  db.insert(decisions)
    .values({ id: decisionId, caseId, number: 1, content: { lines: [] } as never, ...pinned, ...author })
    .run()
  const issue = (serial: number) => {
    const id = StatementId.parse(uuid(4, serial))
    const kept = { language: 'en' as const, file: Buffer.from([1]), sha256: '0'.repeat(64), pages: 1 }
    insertStatement(db, { id, decisionId, year: 2026, serial, number: `2026/${serial}`, ...kept }, author)
    return id
  }
  const event = (statementId: StatementId, number: number, kind: 'withdrawn' | 'replaced' | 'delivered') => {
    insertStatementEvent(db, { id: uuid(5, number), statementId, kind, reason: null }, author)
  }
  return { ...opened, issue, event }
}

// Would catch a case whose only statement was withdrawn: it would stand among those that are done.
test('a case has a statement while one of them holds', () => {
  const { db, issue, event } = decidedCase()
  const has = () => casesWithStatement(db, [caseId]).has(caseId)
  expect(has()).toBe(false)
  const first = issue(1)
  event(first, 1, 'delivered')
  expect(has()).toBe(true)
  event(first, 2, 'withdrawn')
  expect(has()).toBe(false)
  const second = issue(2)
  expect(has()).toBe(true)
  event(second, 3, 'replaced')
  expect(has()).toBe(false)
  expect(everyStatement(db).map(({ id, state }) => [id, state])).toEqual([
    [second, 'replaced'],
    [first, 'withdrawn'],
  ])
})

// SQLite takes 32,766 parameters in one query: a list of ids would end the register of a large office for good.
test('more statements than a query takes parameters are listed', () => {
  const { db, connection, issue } = decidedCase()
  const seed = issue(1)
  const many = 33_000
  connection
    .prepare(
      `WITH RECURSIVE counted(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM counted WHERE n < ?)
       INSERT INTO statements (id, decision_id, year, serial, number, language, file, sha256, pages, created_at, created_by)
       SELECT printf('01900004-0000-7000-8000-%012d', n), decision_id, year, n, '2026/' || n, language, file, sha256, pages,
         created_at, created_by FROM statements, counted WHERE id = ?`,
    )
    .run(many, seed)
  const listed = everyStatement(db)
  expect(listed).toHaveLength(many)
  const read: typeof listed = []
  while (read.length < many) read.push(...everyStatement(db, { after: read.at(-1)?.id ?? null, atMost: 10_000 }))
  expect(read).toEqual(listed)
  expect(
    currentNames(
      db,
      listed.map(({ applicantId }) => applicantId),
    ).size,
  ).toBe(0)
})
