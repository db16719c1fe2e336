import { expect, test } from 'vitest'
import { ApplicantId, CredentialId, OfficerId, SourceFileId } from '#core/ids.ts'
import { createTestDatabase } from '../database.fixtures.ts'
import { applicantMerges, applicants, credentials, officers, sourceFiles } from '../schema.ts'
import { samePerson } from './applicants.ts'
import { awardsAround, sameDocuments } from './counted.ts'

const uuid = (kind: number, number: number) => `0190000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`
const officerId = OfficerId.parse(uuid(0, 1))
const author = { createdAt: '2026-01-01T00:00:00.000Z', createdBy: officerId }
const person = (number: number) => ApplicantId.parse(uuid(1, number))
const award = (number: number) => CredentialId.parse(uuid(2, number))

function databaseWithPeople() {
  const { db } = createTestDatabase()
  db.insert(officers).values({ id: officerId, name: 'A', createdAt: author.createdAt }).run()
  for (const number of [1, 2, 3, 4])
    db.insert(applicants)
      .values({ id: person(number), birthDate: null, salt: Buffer.from([number]), ...author })
      .run()
  const merge = (number: number, kept: number, merged: number, undoneAt: string | null = null) => {
    const row = { id: uuid(3, number), keptId: person(kept), mergedId: person(merged), reason: 'One person' }
    db.insert(applicantMerges)
      .values({ ...row, undoneAt, ...author })
      .run()
  }
  const file = (number: number, owner: number, equality: string) => {
    const id = SourceFileId.parse(uuid(4, number))
    db.insert(sourceFiles)
      .values({
        id,
        applicantId: person(owner),
        equality,
        sha256: '0'.repeat(64),
        bytes: 1,
        originalId: uuid(5, number),
        originalKey: Buffer.from([1]),
        ...author,
      })
      .run()
    return (row: { number: number; parent: number | null; pointer: string }) => {
      db.insert(credentials)
        .values({
          id: award(row.number),
          sourceFileId: id,
          parentId: row.parent === null ? null : award(row.parent),
          position: 0,
          pointer: row.pointer,
          ...author,
        })
        .run()
    }
  }
  return { db, merge, file }
}

// Learning of an applicant entered twice would be granted twice, once for each entry.
test('the cases of everyone who turned out to be one person count together, and no longer once that is undone', () => {
  const { db, merge } = databaseWithPeople()
  merge(1, 1, 2)
  merge(2, 2, 3)
  merge(3, 1, 4, '2026-02-01T00:00:00.000Z')

  expect(samePerson(db, person(3)).toSorted()).toEqual([person(1), person(2), person(3)])
  expect(samePerson(db, person(4))).toEqual([person(4)])
})

// The same transcript handed in under two names is one transcript, unit by unit.
test('the same place of the same bytes is the same learning', () => {
  const { db, file } = databaseWithPeople()
  const first = file(1, 1, 'same bytes')
  first({ number: 1, parent: null, pointer: '' })
  first({ number: 2, parent: 1, pointer: '/parts/0' })
  const second = file(2, 2, 'same bytes')
  second({ number: 3, parent: null, pointer: '' })
  second({ number: 4, parent: 3, pointer: '/parts/0' })
  file(3, 2, 'other bytes')({ number: 5, parent: null, pointer: '' })

  expect([...sameDocuments(db, [person(1), person(2)])]).toEqual([
    [award(1), award(1)],
    [award(2), award(2)],
    [award(3), award(1)],
    [award(4), award(2)],
    [award(5), award(5)],
  ])
})

// Only the direct parent would leave the workload of the whole transcript out of account.
test('finds every award around a part, the nearest first', () => {
  const { db, file } = databaseWithPeople()
  const put = file(1, 1, 'bytes')
  put({ number: 1, parent: null, pointer: '' })
  put({ number: 2, parent: 1, pointer: '/parts/0' })
  put({ number: 3, parent: 2, pointer: '/parts/0/parts/1' })

  const around = awardsAround(db, [person(1)])
  expect(around(award(3))).toEqual([award(2), award(1)])
  expect(around(award(1))).toEqual([])
})
