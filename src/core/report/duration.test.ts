import { expect, test } from 'vitest'
import { durationOf } from './duration.ts'

// A course of 45 minutes was printed as "0 hours", one of 90 as "1 hour".
test.each([
  [0, 'report:hours', { count: 0 }],
  [60, 'report:hours', { count: 1 }],
  [9000, 'report:hours', { count: 150 }],
  [45, 'report:minutes', { count: 45 }],
  [90, 'report:hoursAndMinutes', { hours: 1, minutes: 30 }],
])('%i minutes', (minutes, key, values) => {
  expect(durationOf(minutes)).toMatchObject({ key, values })
})
