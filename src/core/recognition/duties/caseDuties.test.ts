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

// Would catch a duty under the wrong heading, waiting for the wrong person, or of another day.
test('each duty says where it stands, whom it waits for and since when', () => {
  const paused: Partial<CaseFacts> = { clock: 'paused', pause: { on: '2026-05-13', at: '2026-05-13T09:00:00.000Z' } }
  const said = (change: Partial<CaseFacts>) =>
    caseDuties({ ...facts, ...change }, today).map(({ kind, group, whom, on }) => [kind, group, whom, on].join(' '))

  expect(said({ clock: 'running', dueOn: '2026-05-20' })).toEqual(['decisionDue due officer 2026-05-20'])
  expect(said(paused)).toEqual(['documentsOwed waiting applicant 2026-05-13'])
  expect(said({ ...paused, lastArrival: { on: '2026-05-14', at: '2026-05-14T09:00:00.000Z' } })).toEqual([
    'documentsArrived cameBack officer 2026-05-14',
  ])
  expect(said({ ...paused, lastArrival: { on: '2026-05-13', at: '2026-05-13T09:00:00.000Z' } })).toEqual([
    'documentsOwed waiting applicant 2026-05-13',
  ])
  expect(said({ letters: [] })).toEqual([
    'acknowledge waiting officer 2026-05-11',
    'askForMissing waiting officer 2026-05-11',
  ])
  expect(said({ elementsMissing: 0 })).toEqual(['completeCase waiting officer 2026-05-11'])
  expect(said({ clock: 'decided', decidedOn: '2026-05-16' })).toEqual(['issueStatement waiting officer 2026-05-16'])
  const letters = facts.letters.map((letter) => ({ ...letter, delivered: letter.kind !== 'missingDocuments' }))
  expect(said({ letters, clock: 'running', dueOn: '2026-08-01' })).toEqual(['handOutLetter waiting officer 2026-05-12'])
  expect(caseDuties({ ...facts, elementsMissing: 0 }, today)[0]).toMatchObject({
    caseId: facts.caseId,
    officerId: facts.heldBy,
  })
})

test('a decided or paused case is asked for no missing element, and a decided one for no acknowledgement', () => {
  const decided: Partial<CaseFacts> = { clock: 'decided', decidedOn: '2026-05-16', statementIssued: true }
  const paused: Partial<CaseFacts> = { clock: 'paused', pause: { on: '2026-05-12', at: '2026-05-12T09:00:00.000Z' } }

  expect(kinds({ ...decided, letters: [] })).toEqual([])
  expect(kinds({ ...paused, letters: [] })).toEqual(['documentsOwed', 'acknowledge'])
})
