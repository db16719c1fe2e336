import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextWith, openBadge, subjectWith } from '../subject.fixtures.ts'
import { validity, validityOn } from './validity.ts'

const credentialWith = (dates: object) => subjectWith({ ...openBadge, validFrom: undefined, ...dates }).credential
const codeOn = (dates: object, day: string) => validityOn(credentialWith(dates), day, 'validity').code

test.each([
  ['the day before it begins', { validFrom: '2026-06-02T00:00:00Z' }, 'notYet'],
  ['its first day', { validFrom: '2026-06-01T23:59:59+02:00' }, 'inForce'],
  ['its last day', { validFrom: '2026-01-01', validUntil: '2026-06-01T00:00:00Z' }, 'inForce'],
  ['the day after it ended', { validFrom: '2026-01-01', validUntil: '2026-05-31T23:59:59Z' }, 'ended'],
  ['ended by the older word', { issuanceDate: '2026-01-01', expirationDate: '2026-05-31' }, 'ended'],
  [
    'two ends, one passed',
    { validFrom: '2026-01-01', validUntil: '2027-01-01', expirationDate: '2026-05-31' },
    'ended',
  ],
  ['no dates', {}, 'noDates'],
  ['a date that is none', { validFrom: 'soon' }, 'unreadable'],
  ['a day that does not exist', { validFrom: '2026-02-30T00:00:00Z' }, 'unreadable'],
  ['a number for a date', { validFrom: 1658234075607 }, 'unreadable'],
])('%s', (_what, dates, code) => {
  expect(codeOn(dates, '2026-06-01')).toBe(code)
})

// Applicants must not lose by the office's own delay: the day of receipt counts, today stands beside it.
test('asked for the day of receipt, with today beside it when that is another day', async () => {
  const subject = subjectWith({ ...openBadge, validUntil: '2026-06-10' })
  const results = await validity.run(subject, contextWith({ receivedOn: '2026-06-01', today: '2026-07-01' }))

  expect(results).toMatchObject([
    { check: 'validity', status: 'passed', code: 'inForce' },
    { check: 'validityToday', status: 'failed', code: 'ended' },
  ])
  expect(await validity.run(subject, contextWith({}))).toHaveLength(1)
})

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('in force exactly from the first day to the last', () => {
  fc.assert(
    fc.property(day, day, day, (from, until, on) => {
      const code = codeOn({ validFrom: `${from}T12:00:00Z`, validUntil: `${until}T12:00:00Z` }, on)
      expect(code === 'inForce').toBe(from <= on && on <= until)
    }),
  )
})
