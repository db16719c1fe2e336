import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../days.ts'
import type { OfficerId } from '../ids.ts'
import {
  appealDueOn,
  appealState,
  appealTerm,
  assignedTo,
  isOpen,
  mayDecideAppeal,
  nextAppealEvents,
  type AppealEventFacts,
  type AppealEventKind,
} from './appeal.ts'
import { isWorkingDay, usualCalendar, type OfficeCalendar } from './calendar.ts'
import type { CaseEvent } from './case.ts'
import { dueOn } from './clock.ts'

const ben = 'ben' as OfficerId
const stays: OfficeCalendar = { ...usualCalendar, dueDay: 'stays' }
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

const aCalendar: fc.Arbitrary<OfficeCalendar> = fc
  .record({
    holidays: fc.uniqueArray(
      fc.nat(500).map((days) => addDays('2026-01-01', days)),
      { maxLength: 40 },
    ),
    weekend: fc.subarray([5, 6, 7]),
    dueDay: fc.constantFrom('before' as const, 'after' as const, 'stays' as const),
  })
  .map((parts) => ({ ...usualCalendar, ...parts }))

// The answer to an appeal fell due on a Sunday, and a pause after its day was over made it look as if it were in time.
test('the answer to an appeal falls due as a case does that is complete and due on the same days', () => {
  fc.assert(
    fc.property(aWalk, aCalendar, fc.integer({ min: 1, max: 365 }), (events, calendar, termDays) => {
      const told = { reason: null, expectedOn: null }
      const asCase: CaseEvent[] = [
        { kind: 'completed', on: '2026-01-15', ...told },
        { kind: 'extended', on: '2026-01-15', ...told, expectedOn: addDays('2026-01-15', termDays) },
        ...events.flatMap(({ kind, on }) => (kind === 'paused' || kind === 'resumed' ? [{ kind, on, ...told }] : [])),
      ]
      const stopped = events.findLast(({ kind }) => kind === 'paused' || kind === 'resumed')?.kind === 'paused'
      const due = appealDueOn('2026-01-15', events, { termDays, calendar })
      expect(due).toBe(stopped ? null : dueOn(asCase, calendar, '2030-01-01'))
    }),
  )
})

// Would catch a term that loses or gains days over pauses, month ends and years.
test('every day of a pause within the term comes on top', () => {
  const events = [event('assigned', '2026-01-15'), event('paused', '2026-01-20'), event('resumed', '2026-03-01')]
  expect(appealDueOn('2026-01-15', events, { termDays: 30, calendar: stays })).toBe('2026-03-26')
  const late = [event('assigned', '2026-01-15'), event('paused', '2026-02-15'), event('resumed', '2026-03-01')]
  expect(appealDueOn('2026-01-15', late, { termDays: 30, calendar: stays })).toBe('2026-02-14')
  expect(appealDueOn('2026-01-15', events.slice(0, 2), { termDays: 30, calendar: stays })).toBeNull()
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

const from = (handedOutOn: string | null, issuedOn: string | null = handedOutOn) => ({ issuedOn, handedOutOn })

test('the last day of the term is in time, the next is not, and without a statement no term has begun', () => {
  const term = (receivedOn: string, days = from('2026-05-18')) =>
    appealTerm(receivedOn, days, { termDays: 30, calendar: stays })
  expect(term('2026-06-17')).toEqual({ state: 'inTime', lastDay: '2026-06-17' })
  expect(term('2026-06-18')).toEqual({ state: 'late', lastDay: '2026-06-17' })
  expect(term('2026-06-18', from(null))).toEqual({ state: 'noStatement', lastDay: null })
})

// The statement says "from the day you receive it"; one that went by post a week later made appeals late that were not.
test('the term runs from the delivery, and without one nobody is called late', () => {
  const term = (receivedOn: string, handedOutOn: string | null) =>
    appealTerm(receivedOn, from(handedOutOn, '2026-05-18'), { termDays: 30, calendar: stays })
  expect(term('2026-06-24', '2026-05-25')).toEqual({ state: 'inTime', lastDay: '2026-06-24' })
  expect(term('2026-06-25', '2026-05-25')).toEqual({ state: 'late', lastDay: '2026-06-24' })
  expect(term('2026-06-17', null)).toEqual({ state: 'inTime', lastDay: '2026-06-17' })
  expect(term('2026-06-18', null)).toEqual({ state: 'noDelivery', lastDay: null })
})

// 20 June 2026 is a Saturday. The rule that keeps the office within its own time took two days from the applicant.
test.each(['before', 'after'] as const)('a term that ends at a weekend ends on Monday (%s)', (dueDay) => {
  const calendar = { ...usualCalendar, dueDay, holidays: ['2026-06-22'] }
  const term = (receivedOn: string) => appealTerm(receivedOn, from('2026-05-21'), { termDays: 30, calendar })
  expect(term('2026-06-23').state).toBe('inTime')
  expect(term('2026-06-24')).toEqual({ state: 'late', lastDay: '2026-06-23' })
})

// Catches a last day on which the applicant finds the office closed, one before the days that were told, and one too far on.
test('the last day is the first working day on or after the days that were told, unless the office lets days stay', () => {
  const day = fc.nat(400).map((days) => addDays('2026-01-01', days))
  fc.assert(
    fc.property(
      day,
      aCalendar,
      fc.integer({ min: 1, max: 60 }),
      fc.nat(120),
      (handedOut, calendar, termDays, after) => {
        const told = addDays(handedOut, termDays)
        let last = told
        while (calendar.dueDay !== 'stays' && !isWorkingDay(last, calendar)) last = addDays(last, 1)
        const receivedOn = addDays(handedOut, after)
        expect(appealTerm(receivedOn, from(handedOut), { termDays, calendar })).toEqual({
          state: receivedOn <= last ? 'inTime' : 'late',
          lastDay: last,
        })
      },
    ),
  )
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
  const resumed = [event('resumed', '2026-01-20')]
  expect(appealDueOn('2026-01-15', resumed, { termDays: 30, calendar: stays })).toBe('2026-02-14')
})
