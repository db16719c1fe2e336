import { expect, test } from 'vitest'
import { CaseId, OfficerId } from '#core/ids.ts'
import { createTestDatabase } from './database.fixtures.ts'
import { archivedList, insertArchived, selectArchived } from './repositories/archive.ts'
import { insertOfficer } from './repositories/officers.ts'

// Each archived case is a text of some hundred kilobytes: a list that reads them whole grows with what came in.
test('the list of archived cases is read out of an index alone', () => {
  const { db, connection } = createTestDatabase()
  const plan = connection.prepare(`EXPLAIN QUERY PLAN ${selectArchived(db).toSQL().sql}`).all() as { detail: string }[]
  expect(plan.map(({ detail }) => detail)).toEqual(['SCAN archived_cases USING COVERING INDEX archived_cases_listed'])

  const id = OfficerId.parse('019e5df0-0000-7000-8000-000000000001')
  const at = '2026-05-18T08:00:00Z'
  insertOfficer(db, { id, name: 'Henrik Tausch', createdAt: at })
  const shown = { applicant: 'Ada Lind', closedOn: '2026-05-17', year: 2026, outcomes: ['full', 'partial'] as const }
  const rows = ['019e5df0-0000-7000-8000-000000000002', '019e5df0-0000-7000-8000-000000000003'].map((one) => ({
    ...{ id: CaseId.parse(one), office: 'Altenmark', number: '2026-0007' },
  }))
  for (const row of rows) {
    const whole = { ...row, archiveSha256: '0', content: { ...shown, tables: {} }, files: [] }
    insertArchived(db, whole, { createdAt: at, createdBy: id })
  }
  expect(archivedList(db)).toEqual(rows.toReversed().map((row) => ({ ...row, ...shown })))
})
