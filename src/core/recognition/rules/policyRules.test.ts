import { expect, test } from 'vitest'
import type { DecisionContext, ContextCredential } from '../context.ts'
import type { Policy } from '../policy.ts'
import { content, drawnContext, line } from '../recognition.fixtures.ts'
import { problemsOf } from '../rules.ts'
import { isPastLimit } from './ageLimit.ts'

function contextWith(policy: Partial<Policy>, credential: Partial<ContextCredential> = {}): DecisionContext {
  const context = drawnContext()
  return {
    ...context,
    policy: { ...context.policy, ...policy },
    credentials: context.credentials.map((one) => ({ ...one, ...credential })),
  }
}
const found = (context: DecisionContext, change: Parameters<typeof line>[0] = {}) =>
  problemsOf(content([line(change)]), context).map(({ code, facts }) => [code, facts['missing'] ?? ''].join(' ').trim())
const answers = { alternative: 'No other.', partial: 'No part.', conditional: 'No condition.' }
const refusal = { outcome: 'notRecognised' as const, credits: null, answers }

// A policy that is not asked for would stop offices that never chose it; one that is would be without effect.
test('asks for the checks of the policy, and for no other', () => {
  const unproven = { authenticity: 'undetermined', qualityAssured: 'notKnown' } as const
  expect(found(contextWith({}, unproven))).toEqual([])
  expect(found(contextWith({ neededChecks: ['authentic', 'qualityAssured'] }, unproven))).toEqual([
    'checkMissing authentic',
    'checkMissing qualityAssured',
  ])
  expect(found(contextWith({ neededChecks: ['authentic', 'qualityAssured'] }))).toEqual([])
})

// Lisbon Recognition Convention, art. VII: a refugee's credential that nothing proves can still be decided.
test('never asks for them before a refusal', () => {
  const unproven = { authenticity: 'undetermined', qualityAssured: 'no' } as const
  expect(found(contextWith({ neededChecks: ['authentic', 'qualityAssured'] }, unproven), refusal)).toEqual([])
})

test('asks for the holder only where the policy does, but never lets a refused one through', () => {
  expect(found(contextWith({ neededChecks: [] }, { holder: 'open' }))).toEqual([])
  expect(found(contextWith({}, { holder: 'open' }))).toEqual(['holderOpen'])
  expect(found(contextWith({ neededChecks: [] }, { holder: 'refused' }))).toEqual(['holderRefused'])
})

// Age by itself is no substantial difference: a condition is open, and a refusal needs its own grounds.
test('recognises learning past the age limit on a condition only, and refuses none for its age', () => {
  const old = contextWith({ ageLimitYears: 5 }, { awardedOn: '2021-05-19' })
  const conditions = [{ text: 'Pass the test.', until: '2026-10-12', checkedBy: 'The module lead' }]
  expect(found(old)).toEqual(['pastAgeLimit'])
  expect(found(old, { outcome: 'conditional', conditions })).toEqual([])
  expect(found(old, refusal)).toEqual([])
  expect(found(old, { ...refusal, differences: [] })).toEqual(['differenceMissing'])
})

test('counts the limit from the day of the award to the same day of the last year', () => {
  expect(isPastLimit('2021-05-20', 5, '2026-05-20')).toBe(false)
  expect(isPastLimit('2021-05-19', 5, '2026-05-20')).toBe(true)
  expect(isPastLimit('2020-02-29', 1, '2021-02-28')).toBe(false)
  expect(isPastLimit(null, 1, '2026-05-20')).toBe(false)
  expect(isPastLimit('1990-01-01', null, '2026-05-20')).toBe(false)
})
