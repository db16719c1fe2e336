import { expect, test } from 'vitest'
import { checksShown } from './checksShown.ts'

type Status = 'passed' | 'failed' | 'skipped'
const shown = (statuses: readonly Status[], check = 'qualityAssurance') =>
  checksShown({
    authenticity: { answer: 'authentic', reasons: [] },
    checks: statuses.map((status) => ({ check, status, code: 'x', facts: {}, pointer: null })),
  })

// Would catch a joint award that counts as assured by one of its bodies, and silence that counts as yes.
test('quality is assured only where it is for every awarding body', () => {
  expect(shown(['passed'])).toEqual({ authenticity: 'authentic', qualityAssured: 'yes' })
  expect(shown(['passed', 'passed']).qualityAssured).toBe('yes')
  expect(shown(['passed', 'skipped']).qualityAssured).toBe('notKnown')
  expect(shown(['passed', 'failed', 'skipped']).qualityAssured).toBe('no')
  expect(shown(['skipped']).qualityAssured).toBe('notKnown')
  expect(shown([]).qualityAssured).toBe('notKnown')
  expect(shown(['passed'], 'qualityAssurance#1').qualityAssured).toBe('yes')
  expect(shown(['passed'], 'proof#0').qualityAssured).toBe('notKnown')
  expect(shown(['failed'], 'proof#0').qualityAssured).toBe('notKnown')
})

test('a credential that was never verified shows nothing', () => {
  expect(checksShown(null)).toEqual({ authenticity: 'undetermined', qualityAssured: 'notKnown' })
})
