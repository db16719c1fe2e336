import { expect, test } from 'vitest'
import { CaseId, DecisionId, ModuleVersionId, StatementId } from '#core/ids.ts'
import { createTestDatabase } from './database.fixtures.ts'
import { numbersAmong, ownAmong } from './repositories/archive.ts'
import { moduleVersionsOf } from './repositories/catalogue.ts'
import { conditionEventsOf } from './repositories/conditions.ts'
import { casesWithStatement, lifeOf } from './repositories/statements.ts'

const many = Array.from(
  { length: 33_000 },
  (_, place) => `019aa000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`,
)

// SQLite takes 32,766 parameters in a statement: an office of many years could not archive, nor see what is due.
test('what asks about any number of rows is answered, however many an office has', () => {
  const { db } = createTestDatabase()
  const cases = many.map((id) => CaseId.parse(id))

  expect(casesWithStatement(db, cases).size).toBe(0)
  expect(ownAmong(db, cases).size).toBe(0)
  expect(numbersAmong(db, many).size).toBe(0)
  expect(lifeOf(db, [StatementId.parse(many[0])]).size).toBe(1)
  expect(
    conditionEventsOf(
      db,
      many.map((id) => DecisionId.parse(id)),
    ),
  ).toEqual([])
  expect(
    moduleVersionsOf(
      db,
      many.map((id) => ModuleVersionId.parse(id)),
    ),
  ).toEqual([])
})
