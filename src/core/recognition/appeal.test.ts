import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../days.ts'
import type { OfficerId } from '../ids.ts'
import {
  appealDueOn,
  appealState,
  assignedTo,
  inTime,
  isOpen,
  mayDecideAppeal,
  nextAppealEvents,
  type AppealEventFacts,
  type AppealEventKind,
} from './appeal.ts'

const ben = 'ben' as OfficerId
const event = (kind: AppealEventKind, on = '2026-05-18'): AppealEventFacts => ({
  kind,
  on,
  officerId: kind === 'assigned' ? ben : null,
})

/** A walk through allowed events only, each on the same day as the one before or later. */
const aWalk = fc.array(fc.record({ pick: fc.nat(), days: fc.nat(40) }), { maxLength: 12 }).map((steps) => {
  const events: AppealEventFacts[] = []
  let on = '2026-01-15'
  for (const { pick, days } of steps) {
    const next = nextAppealEvents[appealState(events)]
    const kind = next[pick % Math.max(1, next.length)]
    if (kind === undefined) break
    on = addDays(on, days)
    events.push(event(kind, on))
  }
  return events
})

// Would catch a term that loses or gains days over pauses, month ends and years.
test('the term is as long as the office says, and every paused day comes on top', () => {
  fc.assert(
    fc.property(aWalk, fc.integer({ min: 1, max: 365 }), (events, term) => {
      const due = appealDueOn('2026-01-15', events, term)
      const pauses = events.flatMap(({ kind, on }, index) => {
        if (kind !== 'paused') return []
        const end = events.slice(index).find((later) => later.kind === 'resumed')
        return [{ on, end: end?.on ?? null }]
      })
      const paused = pauses.reduce((sum, { on, end }) => sum + daysBetween(on, end ?? on), 0)
      const stopped = pauses.some(({ end }) => end === null)
      expect(due).toBe(stopped ? null : addDays('2026-01-15', term + paused))
    }),
  )
})

test('an appeal that has ended takes nothing more, and an open one can always be withdrawn', () => {
  fc.assert(
    fc.property(aWalk, (events) => {
      const state = appealState(events)
      expect(nextAppealEvents[state].length > 0).toBe(isOpen(state))
      expect(nextAppealEvents[state].includes('withdrawn')).toBe(isOpen(state))
    }),
  )
})

test('it runs from the day it is assigned, and the last officer it was given to has it', () => {
  const cem = 'cem' as OfficerId

  expect(appealState([])).toBe('unassigned')
  expect(appealState([event('assigned')])).toBe('running')
  expect(appealState([event('assigned'), event('paused')])).toBe('paused')
  expect(assignedTo([event('assigned'), { ...event('assigned'), officerId: cem }])).toBe(cem)
})

// Would catch an appeal that the officer who decided answers themselves.
test('neither who decided nor who agreed to it decides the appeal', () => {
  expect(mayDecideAppeal(ben, ['ada' as OfficerId, ben])).toBe(false)
  expect(mayDecideAppeal(ben, ['ada' as OfficerId])).toBe(true)
})

test('the last day of the term is in time, the next is not, and without a statement no term has begun', () => {
  expect(inTime('2026-06-17', '2026-05-18', 30)).toBe(true)
  expect(inTime('2026-06-18', '2026-05-18', 30)).toBe(false)
  expect(inTime('2026-06-18', null, 30)).toBeNull()
})

// Would catch an answered appeal that still runs, a pause that another event hides, and a withdrawal before anyone had it.
test.each([
  [['assigned', 'upheld'], 'upheld'],
  [['assigned', 'changed'], 'changed'],
  [['assigned', 'withdrawn'], 'withdrawn'],
  [['withdrawn'], 'withdrawn'],
  [['assigned', 'paused', 'resumed'], 'running'],
  [['assigned', 'paused', 'assigned'], 'paused'],
  [['assigned', 'paused', 'resumed', 'assigned'], 'running'],
] as const)('after %j it is %s', (kinds, state) => {
  expect(appealState(kinds.map((kind) => event(kind)))).toBe(state)
})

test('a resumption without a pause moves no day', () => {
  expect(appealDueOn('2026-01-15', [event('resumed', '2026-01-20')], 30)).toBe('2026-02-14')
})
