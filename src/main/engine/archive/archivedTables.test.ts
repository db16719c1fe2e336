import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { ApplicantId, CaseId, OfficerId } from '#core/ids.ts'
import * as schema from '../db/schema.ts'
import { createTestDatabase } from '../db/database.fixtures.ts'
import { insertApplicant, replaceNames } from '../db/repositories/applicants.ts'
import { insertCase } from '../db/repositories/cases.ts'
import { insertOfficer } from '../db/repositories/officers.ts'
import { insertMerge, undoMerge } from '../db/repositories/samePeople.ts'
import { archivedTables, leftOut, rowsOfCase } from './archivedTables.ts'

// A table added later would be missing from every handover, and nobody would see it before the case is needed.
test('every table of the schema is archived, or left out on purpose', () => {
  const tables = Object.entries<unknown>({ ...schema }).flatMap(([name, one]) =>
    one instanceof SQLiteTable ? [name] : [],
  )
  const placed = [...new Set([...archivedTables, ...leftOut])]

  expect(placed.sort()).toEqual(tables.sort())
})

// An office that is handed a case would be told names and births of somebody else, who was joined to its applicant by mistake.
test('a case goes with all who are its applicant, and with nobody who turned out to be another person', () => {
  const { db } = createTestDatabase()
  const id = (place: number) => `019aa000-0000-7000-8000-${String(place).padStart(12, '0')}`
  const at = '2026-05-18T08:00:00.000Z'
  const officer = OfficerId.parse(id(1))
  const author = { createdAt: at, createdBy: officer }
  insertOfficer(db, { id: officer, name: 'Henrik Tausch', createdAt: at })
  const [applicant, same, other] = [2, 3, 4].map((place) => ApplicantId.parse(id(place))) as [
    ApplicantId,
    ApplicantId,
    ApplicantId,
  ]
  const salt = new Uint8Array(32)
  for (const [place, one] of [applicant, same, other].entries()) {
    insertApplicant(db, { id: one, birthDate: null, salt }, author)
    const name = { kind: 'current', given: 'Ada', family: 'Lind', order: 'givenFirst' } as const
    replaceNames(db, one, [{ ...name, validFrom: null, validTo: null }], () => id(10 + place), author)
  }
  const caseId = CaseId.parse(id(5))
  insertCase(db, { id: caseId, applicantId: applicant, heldBy: officer, year: 2026 }, author)
  insertMerge(db, { id: id(6), keptId: same, mergedId: applicant, reason: 'The same passport' }, author)
  insertMerge(db, { id: id(7), keptId: applicant, mergedId: other, reason: 'The same birth date' }, author)
  undoMerge(db, id(7), { at, by: officer, reason: 'Twins' })

  const { applicants, applicantNames, applicantMerges } = rowsOfCase(db, caseId)
  expect(applicants?.map((row) => row['id'])).toEqual([applicant, same])
  expect(applicantNames?.map((row) => row['applicantId'])).toEqual([applicant, same])
  expect(applicantMerges?.map((row) => row['id'])).toEqual([id(6)])
})
