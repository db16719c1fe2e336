import { expect, test } from 'vitest'
import { LocalDate, Sha256 } from '../values.ts'
import { appealPack, type AppealPackInput } from './appealPack.ts'

const on = LocalDate.parse('2026-06-22')
const auditHash = Sha256.parse('0'.repeat(64))

const input: AppealPackInput = {
  ...{ language: 'de', date: on, caseNumber: '2026-0008', applicant: 'Lea Montavon-Rey' },
  office: { institution: 'University of Altenmark', officeName: 'Office', address: 'Domplatz 4' },
  decision: {
    ...{ number: 1, on, by: 'Mira Aldous', modules: [], auditHash },
    content: { purpose: 'creditTransfer', lines: [], reasons: [] },
  },
  appeal: {
    ...{ receivedOn: on, grounds: 'Outcome 8', dueOn: on, assignedTo: 'Miriam Okafor' },
    events: [
      { kind: 'assigned', on, officer: 'Miriam Okafor', reason: '' },
      { kind: 'paused', on, officer: null, reason: 'The syllabus is asked for' },
      { kind: 'changed', on, officer: null, reason: '' },
    ],
  },
  ...{ second: [], contents: [], audit: [] },
}

// Every pack said “assigned to Miriam Okafor (–)” and “changed by a new decision (–, –)”.
test('tells of an event who and why where there is one, and no holes', () => {
  const list = appealPack(input).blocks.find(({ kind }) => kind === 'list')

  expect(list).toMatchObject({
    items: [
      { key: 'appeal:pack.event.assigned', values: { officer: 'Miriam Okafor' } },
      { key: 'appeal:pack.eventBecause', values: { reason: 'The syllabus is asked for' } },
      { key: 'appeal:pack.event.changed' },
    ],
  })
  expect(JSON.stringify(list)).not.toContain('–')
})
