import { expect, test } from 'vitest'
import type { OfficerId } from '../ids.ts'
import type { DecisionContent, RecognitionOutcome } from './decision.ts'
import {
  agreementOf,
  carries,
  lookedAt,
  mayBeSecond,
  needsSecondOfficer,
  ownViewFirst,
  proposalState,
  type ProposalFacts,
  type SecondAnswerKind,
} from './fourEyes.ts'
import { content, line } from './recognition.fixtures.ts'

const ada = 'a' as OfficerId
const ben = 'b' as OfficerId
const cem = 'c' as OfficerId

function proposal(change: Partial<ProposalFacts> = {}): ProposalFacts {
  return { kind: 'fourEyes', content: content([line()]), by: ada, views: [], answers: [], ...change }
}
const answered = (...kinds: SecondAnswerKind[]) => kinds.map((kind) => ({ kind, by: ben }))
const seen = [{ by: ben }]

// Opening the first one's outcome after the answer is no answer, and an empty second opinion has not been given.
test.each([
  ['fourEyes', [], answered(), 'open'],
  ['fourEyes', seen, answered('opened'), 'open'],
  ['fourEyes', [], answered('opened', 'agreed'), 'agreed'],
  ['fourEyes', [], answered('agreed', 'opened'), 'agreed'],
  ['fourEyes', [], answered('disagreed', 'opened', 'returned'), 'returned'],
  ['fourEyes', [], answered('agreed', 'takenBack', 'opened'), 'takenBack'],
  ['secondOpinion', [], answered(), 'open'],
  ['secondOpinion', [], answered('opened'), 'open'],
  ['secondOpinion', seen, answered('opened'), 'agreed'],
  ['secondOpinion', seen, answered('takenBack'), 'takenBack'],
] as const)('%s with views and answers %j %j is %s', (kind, views, answers, state) => {
  expect(proposalState(proposal({ kind, views, answers }))).toBe(state)
})

// Each of the four alone would record a decision that nobody else has agreed to.
test('carries a decision only where all four hold: kind, recorder, agreement, the very words', () => {
  const agreed = proposal({ answers: answered('opened', 'agreed') })
  const other: DecisionContent = content([line({ credits: 500 })])
  const of = (one: ProposalFacts, words = one.content, recorder = ada) => carries(one, words, recorder)

  expect(of(agreed)).toBe(true)
  expect(of({ ...agreed, kind: 'secondOpinion' })).toBe(false)
  expect(of(agreed, agreed.content, ben)).toBe(false)
  expect(of({ ...agreed, answers: answered('disagreed') })).toBe(false)
  expect(of({ ...agreed, answers: [] })).toBe(false)
  expect(of(agreed, other)).toBe(false)
})

// A refusal between two recognitions once would have passed with one pair of eyes.
test('one refused line among others needs a second officer where refusals do', () => {
  const of = (...outcomes: RecognitionOutcome[]) =>
    needsSecondOfficer(content(outcomes.map((outcome) => line({ outcome }))), { secondOfficer: 'refusals' })

  expect(of('full', 'notRecognised', 'partial')).toBe(true)
  expect(of('full', 'partial', 'conditional', 'alternative')).toBe(false)
  expect(of()).toBe(false)
})

// Whoever decides or signs may give a second opinion; four eyes are those of the policy alone.
test.each([
  ['fourEyes', ada, ['secondSignatory'], 'self'],
  ['fourEyes', ben, ['secondSignatory'], 'yes'],
  ['fourEyes', ben, ['officer'], 'role'],
  ['fourEyes', ben, [], 'role'],
  ['secondOpinion', ada, ['officer'], 'self'],
  ['secondOpinion', ben, ['officer'], 'yes'],
  ['secondOpinion', ben, ['administrator', 'secondSignatory'], 'yes'],
  ['secondOpinion', ben, ['administrator'], 'role'],
] as const)('as the second officer of %s, %s with roles %j: %s', (kind, id, roles, answer) => {
  expect(mayBeSecond({ kind, by: ada }, { id, roles }, { maySign: ['secondSignatory'] })).toBe(answer)
})

// Another officer's view, or another officer's look, would open the first outcome to one who has not written theirs.
test('an officer has looked only by their own view and their own opening', () => {
  const one = proposal({
    views: [{ by: ben }, { by: cem }],
    answers: [
      { kind: 'opened', by: cem },
      { kind: 'agreed', by: cem },
      { kind: 'disagreed', by: ben },
    ],
  })

  expect(lookedAt(one, ben)).toEqual({ viewed: true, opened: false })
  expect(lookedAt(one, cem)).toEqual({ viewed: true, opened: true })
  expect(lookedAt(one, ada)).toEqual({ viewed: false, opened: false })
  expect(lookedAt(proposal(), ben)).toEqual({ viewed: false, opened: false })
})

// A second opinion that may be read off the first one is none, whatever the policy says of four eyes.
test.each([
  ['secondOpinion', 'atOnce', true],
  ['secondOpinion', 'afterOwnView', true],
  ['fourEyes', 'afterOwnView', true],
  ['fourEyes', 'atOnce', false],
] as const)('own view first for %s seen %s: %s', (kind, secondSees, first) => {
  expect(ownViewFirst(kind, { secondSees })).toBe(first)
})

// Views written with the outcome in sight agree more: mixed in, they would make the blind ones look better.
test('agreement counts the blind views alone beside all of them', () => {
  const { blind, all } = agreementOf([
    {
      blind: true,
      pairs: [
        ['full', 'full'],
        ['partial', 'full'],
      ],
    },
    { blind: false, pairs: [['partial', 'partial']] },
    { blind: true, pairs: [['notRecognised', 'notRecognised']] },
  ])

  expect(blind).toMatchObject({ rated: 3, agreed: 2 / 3 })
  expect(all).toMatchObject({ rated: 4, agreed: 3 / 4 })
})
