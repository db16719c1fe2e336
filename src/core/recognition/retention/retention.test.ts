import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '../../days.ts'
import { RecognitionOutcome } from '../decision.ts'
import { retentionOf, retentionProblem, usualTerms, type RetentionEvent, type RetentionFacts } from './retention.ts'

const decided: RetentionFacts = {
  outcomes: ['full'],
  lastOn: '2024-02-29',
  appeal: 'none',
  condition: 'none',
  events: [],
}
const terms = { ...usualTerms, full: 1, notRecognised: 4 }

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days))
const years = fc.integer({ min: 1, max: 100 })
const anyTerms = fc.record({
  full: years,
  alternative: years,
  partial: years,
  conditional: years,
  notRecognised: years,
  withoutDecision: years,
})
const event: fc.Arbitrary<RetentionEvent> = fc.oneof(
  fc.record({ kind: fc.constant('extended' as const), until: day }),
  fc.record({ kind: fc.constantFrom('held' as const, 'released' as const), until: fc.constant(null) }),
)
const facts: fc.Arbitrary<RetentionFacts> = fc.record({
  outcomes: fc.array(fc.constantFrom(...RecognitionOutcome.options), { maxLength: 4 }),
  lastOn: day,
  appeal: fc.constantFrom('open' as const, 'none' as const),
  condition: fc.constantFrom('open' as const, 'none' as const),
  events: fc.array(event, { maxLength: 5 }),
})

// Would catch 29 February + 1 year as 1 March, and a case that falls due on its last day.
test.each([
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2025-02-28', 3, '2028-02-28'],
  ['2023-12-31', 1, '2024-12-31'],
] as const)('kept from %s for %i years until %s, and due the day after', (lastOn, years, keptUntil) => {
  const one = { ...decided, lastOn }
  const own = { ...terms, full: years }

  expect(retentionOf(one, own, keptUntil)).toMatchObject({ keptUntil, state: 'kept' })
  expect(retentionOf(one, own, addDays(keptUntil, 1)).state).toBe('due')
})

test('of several lines the longest term counts, and without a decision the term of those', () => {
  expect(retentionOf({ ...decided, outcomes: ['full', 'notRecognised'] }, terms, '2024-03-01').years).toBe(4)
  expect(retentionOf({ ...decided, outcomes: [] }, terms, '2024-03-01').years).toBe(usualTerms.withoutDecision)
})

// Would catch data that is erased under an open appeal, an open condition or a legal hold.
test('for any case: what holds it keeps it on every day, and no case is due before its term has passed', () => {
  fc.assert(
    fc.property(facts, anyTerms, day, (one, own, today) => {
      const { keptUntil, heldBy, state } = retentionOf(one, own, today)
      const shortest = Math.min(
        ...(one.outcomes.length === 0 ? [own.withoutDecision] : one.outcomes.map((o) => own[o])),
      )
      expect(keptUntil >= addMonths(one.lastOn, shortest * 12)).toBe(true)
      const mustHold = one.appeal === 'open' || one.condition === 'open' || heldBy === 'hold'
      expect(heldBy !== null).toBe(mustHold)
      expect(state).toBe(mustHold ? 'held' : today > keptUntil ? 'due' : 'kept')
    }),
  )
})

// Would catch an extension that shortens, and an event that moves the day backwards.
test('for any case: an extension never makes it shorter, and a release ends exactly the hold', () => {
  fc.assert(
    fc.property(facts, anyTerms, day, day, (one, own, until, today) => {
      const before = retentionOf(one, own, today)
      const longer = retentionOf({ ...one, events: [...one.events, { kind: 'extended', until }] }, own, today)
      expect(longer.keptUntil).toBe(until > before.keptUntil ? until : before.keptUntil)
      expect(longer.heldBy).toBe(before.heldBy)
      const held: RetentionFacts = { ...one, events: [...one.events, { kind: 'held', until: null }] }
      expect(retentionOf(held, own, today).state).toBe('held')
      const released: RetentionFacts = { ...held, events: [...held.events, { kind: 'released', until: null }] }
      expect(retentionOf(released, own, today).heldBy).not.toBe('hold')
    }),
  )
})

test('an extension ends later than the term, what is held is not held again, and what is free is not released', () => {
  const stands = { events: decided.events, keptUntil: '2025-02-28' }
  const held = { ...stands, events: [{ kind: 'held', until: null }] as const }

  expect(retentionProblem({ kind: 'extended', until: '2025-02-28' }, stands)).toBe('notLater')
  expect(retentionProblem({ kind: 'extended', until: '2025-03-01' }, stands)).toBeNull()
  expect(retentionProblem({ kind: 'held', until: null }, held)).toBe('alreadyHeld')
  expect(retentionProblem({ kind: 'released', until: null }, stands)).toBe('notHeld')
  expect(retentionProblem({ kind: 'released', until: null }, held)).toBeNull()
})

// Would tell an officer to close a condition where an appeal holds the case, or the other way round.
test.each([
  ['appeal', { appeal: 'open', condition: 'open', events: [{ kind: 'held', until: null }] }],
  ['condition', { appeal: 'none', condition: 'open', events: [{ kind: 'held', until: null }] }],
  ['hold', { appeal: 'none', condition: 'none', events: [{ kind: 'held', until: null }] }],
  [null, { appeal: 'none', condition: 'none', events: [] }],
] as const)('what holds a case is told: %s', (heldBy, change) => {
  expect(retentionOf({ ...decided, ...change }, terms, '2030-01-01')).toEqual({
    years: 1,
    keptUntil: '2025-02-28',
    heldBy,
    state: heldBy === null ? 'due' : 'held',
  })
})

test('only an extension moves the day, and one without a day does not', () => {
  const events = (kind: RetentionEvent['kind'], until: string | null) => ({ ...decided, events: [{ kind, until }] })
  const keptUntil = (one: RetentionFacts) => retentionOf(one, terms, '2024-03-01').keptUntil

  expect(keptUntil(events('extended', '2040-01-01'))).toBe('2040-01-01')
  expect(keptUntil(events('extended', null))).toBe('2025-02-28')
  expect(keptUntil(events('held', '2040-01-01'))).toBe('2025-02-28')
  expect(keptUntil(events('released', '2040-01-01'))).toBe('2025-02-28')
  expect(retentionProblem({ kind: 'extended', until: null }, { events: [], keptUntil: '2025-02-28' })).toBe('notLater')
})
