import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OfficerId } from '../ids.ts'
import { roles, type Role } from '../roles.ts'
import type { DecisionContent, RecognitionOutcome } from './decision.ts'
import {
  agreementOf,
  carries,
  mayBeSecond,
  needsSecondOfficer,
  outcomePairs,
  proposalState,
  sameContent,
  type ProposalFacts,
  type SecondAnswerKind,
} from './fourEyes.ts'
import { caseCredentialId, moduleVersionId } from './recognition.fixtures.ts'

const outcomes: readonly RecognitionOutcome[] = ['full', 'alternative', 'partial', 'conditional', 'notRecognised']
const [ada, ben, cem] = ['a', 'b', 'c'].map((id) => id as OfficerId) as [OfficerId, OfficerId, OfficerId]
const officers = [ada, ben, cem]

const aDecision = fc
  .record({ outcome: fc.constantFrom(...outcomes), credits: fc.nat(900), reason: fc.string() })
  .map(({ outcome, credits, reason }): DecisionContent => ({
    purpose: 'creditTransfer',
    lines: [
      {
        caseCredentialIds: [caseCredentialId(1)],
        moduleVersionId: moduleVersionId(1),
        outcome,
        credits,
        differences: [],
        answers: { alternative: '', partial: '', conditional: '' },
        conditions: [],
        recognised: [],
        bridgingTask: '',
        bridgingUntil: null,
        bridgingCheckedBy: '',
        departure: '',
      },
    ],
    reasons: [{ lang: 'en', value: reason }],
  }))

const aProposal = fc.record({
  kind: fc.constantFrom('fourEyes' as const, 'secondOpinion' as const),
  content: aDecision,
  by: fc.constantFrom(...officers),
  views: fc.array(fc.record({ by: fc.constantFrom(...officers) }), { maxLength: 2 }),
  answers: fc.array(
    fc.record({
      kind: fc.constantFrom<SecondAnswerKind>('opened', 'agreed', 'disagreed', 'returned', 'takenBack'),
      by: fc.constantFrom(...officers),
    }),
    { maxLength: 4 },
  ),
})

// Would catch a proposal that carries other words, a recorder who did not propose, or a second opinion that binds.
test('a proposal carries a decision only where it was agreed, to the letter, for the one who proposed it', () => {
  fc.assert(
    fc.property(aProposal, aDecision, fc.constantFrom(...officers), (proposal: ProposalFacts, content, recorder) => {
      if (!carries(proposal, content, recorder)) return
      expect(proposal.kind).toBe('fourEyes')
      expect(proposal.by).toBe(recorder)
      expect(proposal.answers.findLast(({ kind }) => kind !== 'opened')?.kind).toBe('agreed')
      expect(content).toEqual(proposal.content)
    }),
  )
  fc.assert(
    fc.property(aProposal, (proposal: ProposalFacts) => {
      const agreed = {
        ...proposal,
        kind: 'fourEyes' as const,
        answers: [{ kind: 'agreed' as const, by: 'c' as OfficerId }],
      }
      expect(carries(agreed, structuredClone(proposal.content), proposal.by)).toBe(true)
    }),
  )
})

test('nobody is the second officer of their own proposal, whatever roles they hold', () => {
  fc.assert(
    fc.property(
      aProposal,
      fc.subarray([...roles]),
      fc.subarray([...roles], { minLength: 1 }),
      (proposal, held: Role[], maySign: Role[]) => {
        expect(mayBeSecond(proposal, { id: proposal.by, roles: held }, { maySign })).toBe('self')
        const other = proposal.by === ada ? ben : ada
        const allowed = proposal.kind === 'fourEyes' ? maySign : ['officer', 'secondSignatory']
        expect(mayBeSecond(proposal, { id: other, roles: held }, { maySign }) === 'yes').toBe(
          held.some((role) => allowed.includes(role)),
        )
      },
    ),
  )
})

test('the policy says which decisions need a second officer', () => {
  fc.assert(
    fc.property(aDecision, (content) => {
      expect(needsSecondOfficer(content, { secondOfficer: 'never' })).toBe(false)
      expect(needsSecondOfficer(content, { secondOfficer: 'always' })).toBe(true)
      expect(needsSecondOfficer(content, { secondOfficer: 'refusals' })).toBe(
        content.lines[0]?.outcome === 'notRecognised',
      )
    }),
  )
})

test('the same decision stored in another order of its fields is the same', () => {
  fc.assert(
    fc.property(aDecision, (content) => {
      const { purpose, lines, reasons } = content
      expect(sameContent(content, { reasons, lines, purpose })).toBe(true)
    }),
  )
})

// Would catch an open proposal that an update of the program turns into another decision than the one that was agreed.
test('a proposal kept before a line had its newest fields is the same decision still', () => {
  fc.assert(
    fc.property(aDecision, (content) => {
      const newest = ['bridgingUntil', 'bridgingCheckedBy']
      const lines = content.lines.map((line) =>
        Object.fromEntries(Object.entries(line).filter(([name]) => !newest.includes(name))),
      )
      expect(sameContent(content, { ...content, lines } as unknown as DecisionContent)).toBe(true)
    }),
  )
})

test('a second opinion is given by its view, four eyes by their answer', () => {
  const proposal = { content: { purpose: 'access' as const, lines: [], reasons: [] }, by: ada }
  const views = [{ by: ben }]

  expect(proposalState({ ...proposal, kind: 'secondOpinion', views, answers: [] })).toBe('agreed')
  expect(proposalState({ ...proposal, kind: 'fourEyes', views, answers: [] })).toBe('open')
})

// Would catch a module that one of the two left out and that then counts as agreed.
test('a module that one officer left out counts as apart', () => {
  const one = { moduleVersionId: moduleVersionId(1), outcome: 'full' as const }
  const two = { moduleVersionId: moduleVersionId(2), outcome: 'partial' as const }

  expect(outcomePairs([one], [one, two])).toEqual([
    ['full', 'full'],
    ['none', 'partial'],
  ])
  expect(agreementOf([{ pairs: outcomePairs([one], [two]), blind: false }])).toMatchObject({
    blind: { rated: 0, kappa: null },
    all: { rated: 2, agreed: 0 },
  })
})
