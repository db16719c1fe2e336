import { expect, test } from 'vitest'
import { CaseId, OfficerId } from '../../ids.ts'
import { appealDuty, type AppealOfDay } from './appeal.ts'

const holder = OfficerId.parse('019aa000-0000-7000-8000-000000000001')
const other = OfficerId.parse('019aa000-0000-7000-8000-000000000002')
const appeal: AppealOfDay = {
  caseId: CaseId.parse('019aa000-0000-7000-8000-0000000000c1'),
  heldBy: holder,
  state: 'running',
  assignedTo: other,
  receivedOn: '2026-05-11',
  dueOn: '2026-06-10',
}

// Would catch an appeal on the list of the officer whose decision it is about.
test.each([
  [{ state: 'unassigned', assignedTo: null }, 'appealToAssign', holder],
  [{}, 'appealOpen', other],
  [{ dueOn: '2026-05-20' }, 'appealDue', other],
  [{ dueOn: '2026-05-01' }, 'appealDue', other],
  [{ state: 'paused', dueOn: null }, 'appealPaused', other],
] as const)('%j is %s of the right officer', (change, kind, officerId) => {
  expect(appealDuty({ ...appeal, ...change }, '2026-05-18')).toMatchObject({ kind, officerId })
})

test.each(['upheld', 'changed', 'withdrawn'] as const)('an appeal that was %s is nobody\u2019s duty', (state) => {
  expect(appealDuty({ ...appeal, state }, '2026-05-18')).toBeNull()
})

// Would catch an appeal under the wrong heading, waiting for the wrong person, or of another day.
test.each([
  [{ state: 'unassigned', assignedTo: null }, 'waiting', 'officer', '2026-05-11'],
  [{}, 'waiting', 'officer', '2026-05-11'],
  [{ dueOn: '2026-05-20' }, 'due', 'officer', '2026-05-20'],
  [{ state: 'paused', dueOn: null }, 'waiting', 'applicant', '2026-05-11'],
] as const)('%j stands under %s, waits for the %s and is of %s', (change, group, whom, on) => {
  expect(appealDuty({ ...appeal, ...change }, '2026-05-18')).toMatchObject({ group, whom, on, caseId: appeal.caseId })
})

// An appeal that nobody took stood last among what waits, three days after the office owed its answer.
test.each([
  ['2026-05-20', 'due'],
  ['2026-05-01', 'due'],
  ['2026-06-10', 'waiting'],
] as const)('an appeal that is nobody’s and owes its answer on %s is %s', (dueOn, group) => {
  const on = group === 'due' ? dueOn : appeal.receivedOn
  expect(appealDuty({ ...appeal, state: 'unassigned', assignedTo: null, dueOn }, '2026-05-18')).toMatchObject({
    ...{ kind: 'appealToAssign', officerId: holder, group, on },
  })
})

test('a running appeal without a day is no duty', () => {
  expect(appealDuty({ ...appeal, dueOn: null }, '2026-05-18')).toBeNull()
})
