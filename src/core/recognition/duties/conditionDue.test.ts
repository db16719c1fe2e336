import { expect, test } from 'vitest'
import { CaseId, OfficerId } from '../../ids.ts'
import { conditionDue } from './conditionDue.ts'

const caseId = CaseId.parse('019aa000-0000-7000-8000-0000000000c1')
const heldBy = OfficerId.parse('019aa000-0000-7000-8000-000000000001')
const condition = { caseId, kind: 'condition', heldBy, until: '2026-06-01', state: 'open' } as const

// Would catch a reminder that comes a day late, or one for a condition that has ended or that nobody holds.
test('is due from fourteen days before its day until it has ended', () => {
  const due = {
    ...{ kind: 'conditionDue', group: 'due', whom: 'officer' },
    ...{ caseId, officerId: heldBy, on: '2026-06-01' },
  }
  expect(conditionDue(condition, '2026-05-17')).toBeNull()
  expect(conditionDue(condition, '2026-05-18')).toEqual(due)
  expect(conditionDue({ ...condition, state: 'overdue' }, '2026-06-02')).toEqual(due)
  expect(conditionDue({ ...condition, state: 'fulfilled' }, '2026-06-02')).toBeNull()
  expect(conditionDue({ ...condition, state: 'lapsed' }, '2026-06-02')).toBeNull()
  expect(conditionDue({ ...condition, until: null }, '2026-06-02')).toBeNull()
  expect(conditionDue({ ...condition, heldBy: null }, '2026-06-02')).toBeNull()
  expect(conditionDue({ ...condition, kind: 'bridgingTask' }, '2026-05-18')).toEqual({
    ...due,
    kind: 'bridgingTaskDue',
  })
})
