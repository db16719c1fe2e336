import { expect, test } from 'vitest'
import { content, drawnContext, line, outcomeId } from '../recognition.fixtures.ts'
import { problemsOf } from '../rules.ts'

const found = (change: Parameters<typeof line>[0]) =>
  problemsOf(content([line(change)]), drawnContext()).map(({ code, facts }) => [code, facts['outcome'] ?? ''])

// "Partially recognised" without saying what leaves the applicant to guess which parts to attend.
test('partial recognition names at least one outcome', () => {
  expect(found({ recognised: [] })).toEqual([['recognisedMissing', '']])
})

// An outcome that nobody found in the credential would be waived by a tick.
test('only outcomes judged covered or partly covered are recognised', () => {
  expect(found({ recognised: [outcomeId(1, 1), outcomeId(1, 4)] })).toEqual([])
  expect(found({ recognised: [outcomeId(1, 1), outcomeId(1, 8)] })).toEqual([['recognisedNotCovered', 'M8']])
})

test('no other outcome is asked which', () => {
  const conditions = [{ text: 'Pass the test.', until: '2026-10-12', checkedBy: 'The module lead' }]
  expect(found({ outcome: 'conditional', conditions, recognised: [] })).toEqual([])
})
