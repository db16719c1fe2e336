import { expect, test } from 'vitest'
import { currentStage, stagesOf, type StageFacts } from './stages.ts'

const begun: StageFacts = {
  completed: false,
  credentials: 0,
  withQualityAssurance: 0,
  verified: 0,
  holdersConfirmed: 0,
  targetNamed: false,
  elementsMissing: 0,
  outcomes: 0,
  judged: 0,
  decided: false,
  statementIssued: false,
}
const whole: StageFacts = {
  completed: true,
  credentials: 2,
  withQualityAssurance: 2,
  verified: 2,
  holdersConfirmed: 2,
  targetNamed: true,
  elementsMissing: 0,
  outcomes: 8,
  judged: 8,
  decided: false,
  statementIssued: false,
}
const marks = (facts: StageFacts) => Object.fromEntries(stagesOf(facts).map(({ stage, mark }) => [stage, mark]))

test('begins at received, with nothing done', () => {
  expect(currentStage(begun)).toBe('received')
  expect(Object.values(marks(begun))).not.toContain('done')
})

test('leads to the decision once everything before it is done, then to the statement', () => {
  expect(currentStage(whole)).toBe('decision')
  expect(currentStage({ ...whole, decided: true })).toBe('statement')
  expect(new Set(Object.values(marks({ ...whole, decided: true, statementIssued: true })))).toEqual(new Set(['done']))
})

test('shows what is begun as part, wherever the case stands', () => {
  expect(marks({ ...whole, verified: 1, judged: 3, completed: false })).toMatchObject({
    received: 'done',
    complete: 'now',
    authenticity: 'part',
    comparison: 'part',
    decision: 'later',
  })
})

// Three of eight outcomes judged is enough for a partial recognition: the case must not stay at the comparison for ever.
test('goes on to the statement after a decision, whatever was left in part', () => {
  const facts = { ...whole, judged: 3, withQualityAssurance: 0, decided: true }

  expect(marks(facts)).toMatchObject({ comparison: 'part', qualityAssurance: 'later', statement: 'now' })
  expect(Object.values(marks({ ...facts, statementIssued: true }))).not.toContain('now')
})
