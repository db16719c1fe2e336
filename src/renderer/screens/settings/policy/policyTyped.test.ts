import { expect, test } from 'vitest'
import { policyV1 } from '#core/recognition/policy.ts'
import { fromTyped, toTyped } from './policyTyped.ts'

test('what is shown is what is saved', () => {
  const { version, ...values } = { ...policyV1, moduleCapPercent: 60, ageLimitYears: 10 }
  expect(fromTyped(toTyped({ ...values, version }, 'en'))).toEqual({ values })
})

// An empty cap that became 0 would let nothing be recognised any more.
test('an empty limit is none, an empty rate is refused', () => {
  const typed = toTyped({ ...policyV1, moduleCapPercent: 60 }, 'en')
  expect(fromTyped({ ...typed, moduleCapPercent: ' ' })).toMatchObject({ values: { moduleCapPercent: null } })
  expect(fromTyped({ ...typed, hoursPerCredit: '' })).toEqual({ refused: ['hoursPerCredit'] })
})

test('names what can not be taken', () => {
  const typed = toTyped(policyV1, 'en')
  expect(fromTyped({ ...typed, hoursPerCredit: '31', transferCapPercent: '0', maySign: [] })).toEqual({
    refused: expect.arrayContaining(['hoursPerCredit', 'transferCapPercent', 'maySign']) as unknown,
  })
})

// A rate typed with a comma, or left to the usual two thirds, would be taken for another number.
test('rates of US hours are typed in ECTS credits, in the words of the language', () => {
  const typed = toTyped({ ...policyV1, usSemesterHour: 167 }, 'de')
  expect([typed.usSemesterHour, typed.usQuarterHour]).toEqual(['1,67', ''])
  expect(fromTyped({ ...typed, usQuarterHour: '1.1' })).toMatchObject({
    values: { usSemesterHour: 167, usQuarterHour: 110 },
  })
  expect(fromTyped(typed)).toMatchObject({ values: { usQuarterHour: null } })
  expect(fromTyped({ ...typed, usSemesterHour: '', usQuarterHour: 'much' })).toEqual({
    refused: expect.arrayContaining(['usSemesterHour', 'usQuarterHour']) as unknown,
  })
  expect(fromTyped({ ...typed, usSemesterHour: '12' })).toEqual({ refused: ['usSemesterHour'] })
})
