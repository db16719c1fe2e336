import { expect, test } from 'vitest'
import { clockStretches } from './clockStretches.ts'

const event = (kind: 'completed' | 'paused' | 'resumed', on: string) => ({ kind, on, reason: null, expectedOn: null })
const days = { started: '2026-03-01', dueOn: '2026-04-10', today: '2026-03-21' }

test('a pause is a stretch of its own, and the line ends today', () => {
  const events = [event('completed', '2026-03-01'), event('paused', '2026-03-05'), event('resumed', '2026-03-11')]

  expect(clockStretches(events, days)).toEqual({
    stretches: [
      { kind: 'run', from: 0, to: 10 },
      { kind: 'paused', from: 10, to: 25 },
      { kind: 'run', from: 25, to: 50 },
    ],
    todayAt: 50,
  })
})

// A line that runs on through an open pause would tell the officer that time is being used up.
test('a pause that has not ended lasts until today', () => {
  const { stretches } = clockStretches([event('completed', '2026-03-01'), event('paused', '2026-03-05')], days)

  expect(stretches.at(-1)).toEqual({ kind: 'paused', from: 10, to: 50 })
})

test('a day after the due day stays on the line', () => {
  expect(clockStretches([], { ...days, today: '2026-06-01' }).todayAt).toBe(100)
})
