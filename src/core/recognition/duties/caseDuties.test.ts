import { expect, test } from 'vitest'
import { CaseId, OfficerId } from '../../ids.ts'
import { caseDuties } from './caseDuties.ts'
import type { CaseFacts } from './caseFacts.ts'
import { urgencyOf } from './duty.ts'

const today = '2026-05-18'
const facts: CaseFacts = {
  caseId: CaseId.parse('019aa000-0000-7000-8000-0000000000c1'),
  heldBy: OfficerId.parse('019aa000-0000-7000-8000-000000000001'),
  clock: 'notStarted',
  receivedOn: '2026-05-11',
  dueOn: null,
  pause: null,
  lastArrival: null,
  credentials: 1,
  elementsMissing: 2,
  letters: [
    { kind: 'missingDocuments', on: '2026-05-12', delivered: true },
    { kind: 'acknowledgement', on: '2026-05-11', delivered: true },
  ],
  decidedOn: null,
  statementIssued: false,
}
const kinds = (change: Partial<CaseFacts>) => caseDuties({ ...facts, ...change }, today).map(({ kind }) => kind)

// Would catch a list that hides what is overdue, or shows a month of work as this week's.
test.each([
  ['2026-05-17', 'overdue'],
  ['2026-05-18', 'today'],
  ['2026-05-19', 'thisWeek'],
  ['2026-05-24', 'thisWeek'],
  ['2026-05-25', null],
])('%s is %s on 18 May', (day, urgency) => {
  expect(urgencyOf(day, today)).toBe(urgency)
})

test('a decision is due only while the clock runs', () => {
  expect(kinds({ clock: 'running', dueOn: '2026-05-17' })).toEqual(['decisionDue'])
  expect(kinds({ clock: 'running', dueOn: '2026-06-17' })).toEqual([])
  expect(kinds({ clock: 'decided', dueOn: '2026-05-17', decidedOn: '2026-05-16', statementIssued: true })).toEqual([])
})

// Would catch what the applicant sent lying unseen behind a paused clock, and what lay there before counting as sent.
test('a paused case waits for the applicant until something comes in', () => {
  const paused: Partial<CaseFacts> = { clock: 'paused', pause: { on: '2026-05-12', at: '2026-05-12T09:00:00.000Z' } }
  expect(kinds(paused)).toEqual(['documentsOwed'])
  const before = { on: '2026-05-12', at: '2026-05-12T08:59:00.000Z' }
  expect(kinds({ ...paused, lastArrival: before })).toEqual(['documentsOwed'])
  const after = { on: '2026-05-12', at: '2026-05-12T09:01:00.000Z' }
  expect(kinds({ ...paused, lastArrival: after })).toEqual(['documentsArrived'])
})

test('a case without a gap asks for its clock, a decided one for its statement', () => {
  expect(kinds({ elementsMissing: 0 })).toEqual(['completeCase'])
  expect(kinds({ elementsMissing: 0, credentials: 0 })).toEqual([])
  expect(kinds({ clock: 'decided', decidedOn: '2026-05-16' })).toEqual(['issueStatement'])
})

// Would catch an applicant who hears nothing, and a printed letter that stays in the drawer.
test('asks for the letters that were not written, and for those that did not leave', () => {
  expect(kinds({ letters: [] })).toEqual(['acknowledge', 'askForMissing'])
  expect(kinds({ letters: [], elementsMissing: 0 })).toEqual(['acknowledge', 'completeCase'])
  const drawer = [{ kind: 'acknowledgement' as const, on: '2026-05-11', delivered: false }]
  expect(kinds({ letters: drawer })).toEqual(['askForMissing', 'handOutLetter'])
})
