import { expect, test } from 'vitest'
import { conditionProblem, conditionsOfLine, conditionState } from './conditions.ts'
import { RecognitionOutcome } from './decision.ts'
import { line } from './recognition.fixtures.ts'

const until = '2026-10-12'
const fulfilled = { kind: 'fulfilled', on: '2026-10-01' } as const
const lapsed = { kind: 'lapsed', on: '2026-10-13' } as const

// A condition that lapses by itself would take credits from a person without anybody having decided it.
test('is overdue after its day, and lapses only when a person says so', () => {
  expect(conditionState(until, [], '2026-10-12')).toBe('open')
  expect(conditionState(until, [], '2026-10-13')).toBe('overdue')
  expect(conditionState(until, [{ kind: 'reminded', on: '2026-10-01' }], '2026-10-13')).toBe('overdue')
  expect(conditionState(until, [lapsed], '2026-10-14')).toBe('lapsed')
  expect(conditionState(until, [fulfilled], '2027-01-01')).toBe('fulfilled')
})

test('never lapses before its day has passed, nor twice, nor after it was fulfilled', () => {
  expect(conditionProblem(until, [], { kind: 'lapsed', on: '2026-10-12' }, '2026-10-12')).toBe('notYetDue')
  expect(conditionProblem(until, [], lapsed, '2026-10-13')).toBeNull()
  expect(conditionProblem(until, [lapsed], fulfilled, '2026-10-14')).toBe('ended')
  expect(conditionProblem(until, [fulfilled], lapsed, '2026-10-14')).toBe('ended')
})

// Would catch a lapse noted afterwards, on a day on which the applicant still had time.
test('can be noted as lapsed for no day within its time, whenever that is noted', () => {
  const lapse = (on: string) => conditionProblem(until, [], { kind: 'lapsed', on }, '2026-11-01')
  expect(['2026-09-01', until, '2026-10-13'].map(lapse)).toEqual(['notYetDue', 'notYetDue', null])
})

// Evidence that comes late may still be accepted; evidence of tomorrow may not.
test('can be fulfilled late, but not in the future', () => {
  expect(conditionProblem(until, [], { kind: 'fulfilled', on: '2026-11-01' }, '2026-11-01')).toBeNull()
  expect(conditionProblem(until, [], { kind: 'fulfilled', on: '2026-11-02' }, '2026-11-01')).toBe('inTheFuture')
})

test('a condition without a day is never overdue, and a reminder ends nothing', () => {
  expect(conditionState(null, [], '2030-01-01')).toBe('open')
  expect(conditionProblem(null, [], lapsed, '2030-01-01')).toBe('notYetDue')
  const reminded = { kind: 'reminded', on: '2026-10-01' } as const
  expect(conditionProblem(until, [], reminded, '2026-10-01')).toBeNull()
  expect(conditionProblem(until, [reminded], reminded, '2026-10-02')).toBeNull()
  expect(conditionState(until, [reminded, lapsed], '2026-10-14')).toBe('lapsed')
  expect(conditionProblem(until, [reminded], { kind: 'lapsed', on: '2026-10-14' }, '2026-10-13')).toBe('inTheFuture')
})

// Would catch a task typed for one outcome that is told, reminded of or printed although another outcome was chosen.
test('only conditional recognition has conditions, and only alternative recognition a bridging task', () => {
  const condition = { text: 'Pass the test of unit 7.', until, checkedBy: 'The module lead' }
  const typed = {
    conditions: [condition],
    bridgingTask: 'Attend the laboratory.',
    bridgingCheckedBy: 'The module lead',
  }
  const left = (outcome: RecognitionOutcome | null, change = {}) =>
    conditionsOfLine(line({ ...typed, bridgingUntil: until, outcome, ...change }))
  expect(left('conditional')).toEqual([{ kind: 'condition', ...condition }])
  expect(left('alternative')).toEqual([{ kind: 'bridgingTask', ...condition, text: 'Attend the laboratory.' }])
  expect(left('alternative', { bridgingTask: ' ' })).toEqual([])
  expect([null, 'full', 'partial', 'notRecognised'].map((outcome) => left(outcome as null))).toEqual([[], [], [], []])
})
