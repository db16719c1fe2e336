import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ApplicantId, type CaseId } from '#core/ids.ts'
import { createTestDatabase } from '../db/database.fixtures.ts'
import type { Workspace } from '../workspace.ts'
import { erase } from './erase.ts'
import { fill, idOf, ofNoPerson, placesOf, tablesOf, everything } from './filled.fixtures.ts'
import { reachOf } from './reach.ts'

/** What an erasure needs of a workspace, on a bare database. */
function workspaceOn(opened: ReturnType<typeof createTestDatabase>, by: string) {
  const codes: string[] = []
  let made = 0
  const workspace = {
    db: opened.db,
    newId: () => `made-${String((made += 1))}`,
    author: () => ({ createdAt: '2026-05-18T08:00:00.000Z', createdBy: by }),
    backupsUntil: () => '2026-06-16',
    record: (code: string) => codes.push(code),
  } as unknown as Workspace
  return { workspace, codes }
}

// Would catch a table that was added and forgotten: its rows would outlive the person they are about.
test('every table either belongs to an applicant by its references, or is known to hold nothing of one', () => {
  const { db, connection } = createTestDatabase()
  fill(connection, { person: 'office', shared: null })
  fill(connection, { person: 'Ada', shared: 'office' })
  const { rows } = reachOf(db, { caseId: idOf('cases', 'Ada') as CaseId, scope: 'applicant' })

  const tables = tablesOf(connection).filter((name) => !name.startsWith('module_words'))
  expect(tables.filter((name) => !ofNoPerson.has(name))).toEqual([...rows.keys()].sort())
})

// Would catch a value that stays anywhere, a row of another person that goes along, and a reference left without its row.
test('of any erased person nothing is left in any column, and everybody else keeps every row', () => {
  const people = ['Ada', 'Bea', 'Cyd'] as const
  const order = fc.shuffledSubarray([...people], { minLength: 1, maxLength: 2 })
  fc.assert(
    fc.property(order, fc.constantFrom('case' as const, 'applicant' as const), (erased, scope) => {
      const opened = createTestDatabase()
      const { db, connection } = opened
      fill(connection, { person: 'office', shared: null })
      for (const person of people) fill(connection, { person, shared: 'office' })
      const kept = people.filter((one) => !erased.includes(one))
      const full = everything(connection)
      const before = kept.map((person) => placesOf(full, `planted-${person}-`))
      const { workspace, codes } = workspaceOn(opened, idOf('officers', 'office'))

      for (const person of erased) {
        const reach = reachOf(db, { caseId: idOf('cases', person) as CaseId, scope })
        db.transaction(() => {
          erase(workspace, reach, { ground: 'request', applicantId: ApplicantId.parse(crypto.randomUUID()) })
        })
      }

      const after = everything(connection)
      for (const person of erased) {
        const left = placesOf(after, `planted-${person}-`)
        const numbers = ['erasures.case_numbers', 'erasures.statement_numbers']
        expect(left.filter((place) => !numbers.includes(place))).toEqual([])
        expect(placesOf(after, idOf('source_files', person))).toEqual([])
      }
      expect(kept.map((person) => placesOf(after, `planted-${person}-`))).toEqual(before)
      expect(connection.pragma('foreign_key_check')).toEqual([])
      expect(codes).toEqual(erased.flatMap(() => ['applicant.erased', 'case.erased', 'case.erased']))
    }),
    { numRuns: 3 },
  )
})
