import { expect, test } from 'vitest'
import { OfficerId } from '#core/ids.ts'
import { policyV1, type Policy } from '#core/recognition/policy.ts'
import { createTestDatabase } from '../database.fixtures.ts'
import { officers, officeSettings, policies } from '../schema.ts'
import { currentPolicy, currentSettings, insertFirstPolicy, insertSettings, settingsOfVersion } from './office.ts'

const author = OfficerId.parse('01890a5d-ac96-774b-bcce-b302099a8001')

// A record of the first office holds a policy that knows nothing of caps: it must be read, and decide as it did.
test('a policy stored before caps and second officers still decides as it did', () => {
  const { db } = createTestDatabase()
  const stored = {
    version: 1,
    partlyCountsPercent: 50,
    hoursPerCredit: 25,
    secondOfficer: 'never',
    suggestions: 'shown',
  } as Policy
  db.insert(policies).values({ version: 1, content: stored, createdAt: '2026-01-01T00:00:00.000Z' }).run()

  expect(currentPolicy(db, '2026-05-18')).toEqual({
    ...stored,
    usSemesterHour: 200,
    usQuarterHour: null,
    transferCapPercent: null,
    moduleCapPercent: null,
    ageLimitYears: null,
    neededChecks: ['holderConfirmed'],
    secondSees: 'afterOwnView',
    maySign: ['secondSignatory'],
    erasure: 'oneOfficer',
    precedentOrder: 'beside',
  })
})

// The newest row would put next year's policy into this year's decisions.
test('the policy in force is the one of the day, not the newest', () => {
  const { db } = createTestDatabase()
  const createdAt = '2026-01-01T00:00:00.000Z'
  db.insert(officers).values({ id: author, name: 'A', createdAt }).run()
  insertFirstPolicy(db, createdAt)
  const from = { 2: '2026-09-01', 3: '2026-06-01', 4: '2026-09-01' }
  for (const [version, validFrom] of Object.entries(from)) {
    const content = { ...policyV1, version: Number(version) }
    db.insert(policies)
      .values({ version: Number(version), content, createdAt, validFrom, createdBy: author, reason: 'Trial' })
      .run()
  }

  const versionOn = (day: string) => currentPolicy(db, day).version
  expect(['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map(versionOn)).toEqual([1, 3, 3, 4])
})

// Settings from before the office's own term would be refused, or answer appeals in a term that nobody set.
test('settings stored before the office had a term of its own answer appeals in the one they had', () => {
  const { db } = createTestDatabase()
  db.insert(officers).values({ id: author, name: 'A', createdAt: '2026-01-01T00:00:00.000Z' }).run()
  const stored = {
    institution: 'A',
    officeName: 'A',
    address: '',
    email: '',
    signatory: '',
    signatoryRole: '',
    appealRoute: [],
    appealDays: 42,
    timeZone: 'Europe/Berlin',
    statementLanguages: ['en'],
  }
  const by = { createdAt: '2026-01-01T00:00:00.000Z', createdBy: author }
  db.insert(officeSettings)
    .values({ version: 1, content: stored as never, ...by })
    .run()
  expect(currentSettings(db)).toMatchObject({ appealDays: 42, appealAnswerDays: 42 })
  insertSettings(db, { ...currentSettings(db), version: 2, appealAnswerDays: 60 }, by)
  expect(settingsOfVersion(db, 2)).toMatchObject({ appealDays: 42, appealAnswerDays: 60 })
  expect(settingsOfVersion(db, 1)).toMatchObject({ appealAnswerDays: 42 })
})
