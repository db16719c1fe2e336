import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../days.ts'
import { CaseEventId } from '../ids.ts'
import { usualCalendar } from './calendar.ts'
import type { CaseEvent } from './case.ts'
import { caseEvent as event } from './caseEvent.fixtures.ts'
import { clockProblem, dueOn } from './clock.ts'
import { clockRevision, dayCorrectionProblem, keepsItsDay, neighboursOf, withDay } from './dayCorrection.ts'

type Known = CaseEvent & { readonly id: CaseEventId }

const idAt = (place: number) => CaseEventId.parse(`019aa000-0000-7000-8000-${String(place).padStart(12, '0')}`)
const named = (events: readonly CaseEvent[]): Known[] => events.map((one, place) => ({ ...one, id: idAt(place) }))

const events = named([
  event('received', '2026-03-04'),
  event('completed', '2026-03-25'),
  event('paused', '2026-04-10', { reason: 'The syllabus' }),
  event('resumed', '2026-04-20'),
  event('extended', '2026-05-01', { reason: 'Late', expectedOn: '2026-09-01' }),
])
const [received, completed, paused, resumed, extended] = [0, 1, 2, 3, 4].map(idAt) as [
  CaseEventId,
  ...[CaseEventId, CaseEventId, CaseEventId, CaseEventId],
]
const reason = 'The stamp says another day.'

test.each([
  [received, '2026-03-02', null],
  [received, '2026-03-25', null],
  [received, '2026-03-26', 'afterNext'],
  [received, '0026-03-02', 'dayNotMeant'],
  [received, '1899-12-31', 'dayNotMeant'],
  [received, '2026-05-19', 'eventInFuture'],
  [received, '2026-03-04', 'sameDay'],
  [completed, '2026-03-04', null],
  [completed, '2026-03-03', 'beforePrevious'],
  [completed, '2026-04-10', null],
  [completed, '2026-04-11', 'afterNext'],
  [paused, '2026-04-20', null],
  [resumed, '2026-04-09', 'beforePrevious'],
  [resumed, '2026-05-02', 'afterNext'],
  // The applicant was told of the delay on its day.
  [extended, '2026-05-02', 'toldToApplicant'],
])('of %s on %s says %s', (id, on, problem) => {
  expect(dayCorrectionProblem({ id, on, reason }, { events, is: 'open', today: '2026-05-18' })).toBe(problem)
})

test('a correction needs its reason, and a decided case none', () => {
  const asked = { events, today: '2026-05-18' }
  const right = { id: received, on: '2026-03-02' }
  expect(dayCorrectionProblem({ ...right, reason: ' \n' }, { ...asked, is: 'open' })).toBe('reasonMissing')
  expect(dayCorrectionProblem({ ...right, reason }, { ...asked, is: 'decided' })).toBe('decided')
  expect(events.map((one) => keepsItsDay(one, 'open'))).toEqual([null, null, null, null, 'toldToApplicant'])
  expect(new Set(events.map((one) => keepsItsDay(one, 'decided')))).toEqual(new Set(['decided']))
})

// Would catch the last event being held to today by nothing, or an event that is its own neighbour.
test('knows what happened before and after, at both ends and of an event that is not there', () => {
  const around = (id: CaseEventId) => {
    const { previous, next } = neighboursOf(id, events)
    return [previous?.kind, next?.kind]
  }
  expect(around(received)).toEqual([undefined, 'completed'])
  expect(around(paused)).toEqual(['completed', 'resumed'])
  expect(around(extended)).toEqual(['resumed', undefined])
  expect(around(idAt(9))).toEqual([undefined, undefined])
  expect(dayCorrectionProblem({ id: idAt(9), on: '2026-05-20', reason }, { events, is: 'open', today: '' })).toBeNull()
})

test('each event and each correction of one is another revision of the clock', () => {
  const times = (...counts: readonly number[]) =>
    clockRevision(counts.map((count) => ({ corrections: Array.from({ length: count }) })))
  expect([times(), times(0), times(0, 0), times(1, 0), times(1, 2)]).toEqual([0, 1, 2, 3, 5])
})

/** A course of a case as the clock lets it be entered, and the day it is looked at. */
const course = fc
  .record({
    start: fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2000-01-01', days)),
    gaps: fc.array(fc.nat(40), { minLength: 2, maxLength: 9 }),
    extends: fc.boolean(),
    last: fc.nat(60),
  })
  .map(({ start, gaps, last, ...drawn }) => {
    let on = start
    const course = gaps.map((gap, place) => {
      on = addDays(on, gap)
      if (place === 0) return event('received', on)
      if (place === 1) return event('completed', on)
      return event(place % 2 === 0 ? 'paused' : 'resumed', on, { reason: 'The syllabus' })
    })
    const running = course.length % 2 === 0
    if (drawn.extends && running) course.push(event('extended', on, { reason: 'Late', expectedOn: addDays(on, 200) }))
    return { events: named(course), today: addDays(on, last) }
  })

const corrected = course.chain(({ events, today }) =>
  fc.record({
    events: fc.constant(events),
    today: fc.constant(today),
    place: fc.nat(events.length - 1),
    by: fc.integer({ min: -60, max: 60 }),
  }),
)
/** How many of the corrections that were drawn the rules let through: a property of none proves nothing. */
const allowed = { count: 0 }

/** Runs `holds` on each correction that is allowed. */
function ofEachAllowed(
  holds: (one: {
    readonly before: readonly Known[]
    readonly after: readonly Known[]
    readonly id: CaseEventId
    readonly on: string
    readonly today: string
  }) => void,
): void {
  allowed.count = 0
  fc.assert(
    fc.property(corrected, ({ events: before, today, place, by }) => {
      const one = before[place]
      if (one === undefined) return
      const on = addDays(one.on, by)
      if (dayCorrectionProblem({ id: one.id, on, reason }, { events: before, is: 'open', today }) !== null) return
      allowed.count += 1
      holds({ before, after: withDay(before, { id: one.id, on }), id: one.id, on, today })
    }),
    { numRuns: 600 },
  )
  expect(allowed.count).toBeGreaterThan(40)
}

const idsByDay = (some: readonly Known[]) =>
  some.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).map(({ id }) => id)

// Would catch a clock that resumes before it was paused because one of both got another day.
test('whatever is corrected, events keep their order and each still follows the one before it', () => {
  ofEachAllowed(({ before, after, today }) => {
    expect(idsByDay(after)).toEqual(idsByDay(before))
    for (const [place, one] of after.entries()) {
      if (one.kind === 'received' || one.kind === 'extended') continue
      const asked = { events: after.slice(0, place), calendar: usualCalendar, today }
      expect(clockProblem(one, asked)).toBeNull()
    }
  })
})

test('corrected forth and back, the case is due as before', () => {
  ofEachAllowed(({ before, after, id, today }) => {
    const was = before.find((one) => one.id === id)?.on ?? ''
    expect(dayCorrectionProblem({ id, on: was, reason }, { events: after, is: 'open', today })).toBeNull()
    const back = withDay(after, { id, on: was })
    expect(back).toEqual(before)
    expect(dueOn(back, usualCalendar, today)).toBe(dueOn(before, usualCalendar, today))
  })
})

// The clock's own tests hold it against a count that walks day by day; here it must not know that a day was ever another.
test('a corrected case is due as one that was entered rightly', () => {
  ofEachAllowed(({ before, after, id, on, today }) => {
    const rightly = named(
      before.map(({ kind, reason, expectedOn, ...one }) =>
        event(kind, one.id === id ? on : one.on, { reason, expectedOn }),
      ),
    )
    expect(dueOn(after, usualCalendar, today)).toBe(dueOn(rightly, usualCalendar, today))
  })
})
