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
