import { expect, test } from 'vitest'
import { policyV1 } from '#core/recognition/policy.ts'
import { fromTyped, toTyped } from './policyTyped.ts'

test('what is shown is what is saved', () => {
  const { version, ...values } = { ...policyV1, moduleCapPercent: 60, ageLimitYears: 10 }
  expect(fromTyped(toTyped({ ...values, version }))).toEqual({ values })
})

// An empty cap that became 0 would let nothing be recognised any more.
test('an empty limit is none, an empty rate is refused', () => {
  const typed = toTyped({ ...policyV1, moduleCapPercent: 60 })
  expect(fromTyped({ ...typed, moduleCapPercent: ' ' })).toMatchObject({ values: { moduleCapPercent: null } })
  expect(fromTyped({ ...typed, hoursPerCredit: '' })).toEqual({ refused: ['hoursPerCredit'] })
})

test('names what can not be taken', () => {
  const typed = toTyped(policyV1)
  expect(fromTyped({ ...typed, hoursPerCredit: '31', transferCapPercent: '0', maySign: [] })).toEqual({
    refused: expect.arrayContaining(['hoursPerCredit', 'transferCapPercent', 'maySign']) as unknown,
  })
})
