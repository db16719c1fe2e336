import { expect, test } from 'vitest'
import { CaseId, OfficerId } from '../../ids.ts'
import { proposalDuties, type ProposalOfDay } from './secondOfficer.ts'

const [ada, ben, cem] = ['1', '2', '3'].map((end) => OfficerId.parse(`019aa000-0000-7000-8000-00000000000${end}`)) as [
  OfficerId,
  OfficerId,
  OfficerId,
]
const proposal: ProposalOfDay = {
  caseId: CaseId.parse('019aa000-0000-7000-8000-0000000000c1'),
  kind: 'fourEyes',
  state: 'open',
  by: ada,
  eligible: [ben, cem],
  begunBy: null,
  on: '2026-05-18',
}
const lists = (change: Partial<ProposalOfDay>) =>
  proposalDuties({ ...proposal, ...change }).map(({ kind, officerId }) => [kind, officerId])

// Would catch a proposal that lies on nobody's list, or stays on all of them once somebody has begun.
test('an open proposal is on the list of whoever may answer it, and then of whoever began', () => {
  expect(lists({})).toEqual([
    ['agreementAsked', ben],
    ['agreementAsked', cem],
  ])
  expect(lists({ begunBy: cem })).toEqual([['agreementAsked', cem]])
})

test('an answer comes back to the first officer, and what was taken back to nobody', () => {
  expect(lists({ state: 'disagreed' })).toEqual([['secondAnswered', ada]])
  expect(lists({ kind: 'secondOpinion', state: 'agreed' })).toEqual([['opinionGiven', ada]])
  expect(lists({ state: 'takenBack' })).toEqual([])
})

test('a second opinion is asked for as one, and each duty says where it stands and whom it waits for', () => {
  const { caseId, on } = proposal
  expect(proposalDuties({ ...proposal, kind: 'secondOpinion', eligible: [ben] })).toEqual([
    { kind: 'opinionAsked', group: 'waiting', whom: 'secondOfficer', caseId, officerId: ben, on },
  ])
  expect(proposalDuties({ ...proposal, state: 'agreed' })).toEqual([
    { kind: 'secondAnswered', group: 'cameBack', whom: 'officer', caseId, officerId: ada, on },
  ])
})
