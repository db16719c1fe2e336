import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '../days.ts'
import { usualCalendar, type OfficeCalendar } from './calendar.ts'
import type { CaseEvent } from './case.ts'
import { caseEvent as event } from './caseEvent.fixtures.ts'
import { clockProblem, clockState, dueOn, pauseOf } from './clock.ts'

const plain: OfficeCalendar = { ...usualCalendar, dueDay: 'stays' }

test('does not start before all information is there', () => {
  expect(dueOn([event('received', '2026-03-04')], plain, '2026-05-18')).toBeNull()
  expect(clockState([event('received', '2026-03-04')])).toBe('notStarted')
})

test('runs four months from completion, or the shorter term of the office', () => {
  const events = [event('received', '2026-03-04'), event('completed', '2026-03-25')]
  expect(dueOn(events, plain, '2026-05-18')).toBe('2026-07-25')
  expect(dueOn(events, { ...plain, months: 2 }, '2026-05-18')).toBe('2026-05-25')
})

test('adds the days of each pause after completion, an open one up to today', () => {
  const events = [
    event('paused', '2026-03-01'),
    event('completed', '2026-03-10'),
    event('resumed', '2026-03-12'),
    event('paused', '2026-04-01'),
    event('resumed', '2026-04-11'),
    event('paused', '2026-05-01', { reason: 'The syllabus' }),
  ]
  expect(dueOn(events, plain, '2026-05-04')).toBe(addDays('2026-07-10', 2 + 10 + 3))
  expect(clockState(events)).toBe('paused')
  expect(pauseOf(events)?.reason).toBe('The syllabus')
  expect(clockState([...events, event('resumed', '2026-05-05')])).toBe('running')
})

// A pause over 29 February is one day longer than over the same days of a common year.
test('counts the leap day of a pause', () => {
  const over = (year: number) =>
    dueOn(
      [event('completed', `${year}-02-01`), event('paused', `${year}-02-20`), event('resumed', `${year}-03-05`)],
      plain,
      `${year}-03-05`,
    )
  expect(over(2028)).toBe('2028-06-15')
  expect(over(2027)).toBe('2027-06-14')
})

// 25 July 2026 is a Saturday. Would catch a case that is overdue on the day it is resumed, though it was paused in time.
test('a pause on the working day to which the due day moved is counted', () => {
  const after: OfficeCalendar = { ...usualCalendar, dueDay: 'after' }
  const paused = [event('completed', '2026-03-25'), event('paused', '2026-07-27')]
  expect(dueOn(paused, after, '2026-07-27')).toBe('2026-07-27')
  expect(dueOn([...paused, event('resumed', '2026-08-06')], after, '2026-08-06')).toBe('2026-08-06')
  const late = [event('completed', '2026-03-25'), event('paused', '2026-07-28'), event('resumed', '2026-08-06')]
  expect(dueOn(late, after, '2026-08-06')).toBe('2026-07-27')
})

// An overdue case that is paused would else look as if it had never been late.
test('a pause that begins after the time was over moves nothing', () => {
  const events = [event('completed', '2026-03-25'), event('paused', '2026-07-26'), event('resumed', '2026-09-01')]
  expect(dueOn(events, plain, '2026-09-01')).toBe('2026-07-25')
})

test('is due on the day an extension gives, moved by the pauses after it', () => {
  const told = event('extended', '2026-07-01', { reason: 'The agency answers late.', expectedOn: '2026-09-15' })
  const events = [event('completed', '2026-03-25'), told]
  expect(dueOn(events, plain, '2026-07-02')).toBe('2026-09-15')
  const paused = [...events, event('paused', '2026-08-01'), event('resumed', '2026-08-11')]
  expect(dueOn(paused, plain, '2026-08-12')).toBe('2026-09-25')
})

// Records of the first version have extensions without a day.
test('an extension without a day moves by a month', () => {
  expect(dueOn([event('completed', '2026-03-25'), event('extended', '2026-07-01')], plain, '2026-07-02')).toBe(
    '2026-08-25',
  )
})

test('gives the same day whatever order the events come in', () => {
  const events = [event('completed', '2026-03-10'), event('paused', '2026-04-01'), event('resumed', '2026-04-11')]
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: 3, maxLength: 3 }), (shuffled) => {
      expect(dueOn(shuffled, plain, '2026-05-01')).toBe(dueOn(events, plain, '2026-05-01'))
    }),
  )
})

const at = {
  events: [event('received', '2026-03-04'), event('completed', '2026-03-25')],
  calendar: plain,
  today: '2026-05-18',
}

test.each([
  [event('received', '2026-05-18'), 'receivedOnce'],
  [event('completed', '2026-05-18'), 'clockStarted'],
  [event('resumed', '2026-05-18'), 'clockNotPaused'],
  [event('paused', '2026-05-19', { reason: 'The syllabus' }), 'eventInFuture'],
  [event('paused', '2026-03-24', { reason: 'The syllabus' }), 'eventBeforeLast'],
  [event('paused', '2026-05-18', { reason: ' ' }), 'reasonMissing'],
  [event('paused', '2026-05-18', { reason: 'The syllabus' }), null],
  [event('extended', '2026-05-18', { expectedOn: '2026-09-01' }), 'reasonMissing'],
  [event('extended', '2026-05-18', { reason: 'Late' }), 'expectedMissing'],
  // The very day it is due is no extension.
  [event('extended', '2026-05-18', { reason: 'Late', expectedOn: '2026-07-25' }), 'expectedNotLater'],
  [event('extended', '2026-05-18', { reason: 'Late', expectedOn: '2026-09-01' }), null],
])('says of %j: %s', (next, problem) => {
  expect(clockProblem(next, at)).toBe(problem)
})

test('no delay is notified while the clock stands still, and none to a Sunday', () => {
  const late = event('extended', '2026-05-18', { reason: 'Late', expectedOn: '2026-09-06' })
  const paused = [...at.events, event('paused', '2026-05-01', { reason: 'The syllabus' })]
  expect(clockProblem(late, { ...at, events: paused })).toBe('clockNotRunning')
  expect(clockProblem(late, { ...at, calendar: usualCalendar })).toBe('expectedNoWorkingDay')
})

/** A course of a case as an office may enter it: pauses and resumptions in turn, then perhaps an extension and a pause. */
const course = fc.record({
  start: fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2000-01-01', days)),
  months: fc.integer({ min: 1, max: 4 }),
  steps: fc.array(fc.record({ after: fc.nat(60), lasts: fc.nat(90) }), { maxLength: 5 }),
  extension: fc.option(fc.record({ after: fc.nat(40), by: fc.integer({ min: 1, max: 120 }) }), { nil: null }),
  later: fc.option(fc.record({ after: fc.nat(20), lasts: fc.nat(40) }), { nil: null }),
  open: fc.option(fc.record({ after: fc.nat(30), lasts: fc.nat(30) }), { nil: null }),
})

interface Course {
  readonly events: readonly CaseEvent[]
  readonly today: string
}

function eventsOf({
  start,
  steps,
  extension,
  later,
  open,
}: typeof course extends fc.Arbitrary<infer T> ? T : never): Course {
  const events = [event('completed', start)]
  let now = start
  const pause = ({ after, lasts }: { after: number; lasts: number }) => {
    events.push(event('paused', addDays(now, after)), event('resumed', addDays(now, after + lasts)))
    now = addDays(now, after + lasts)
  }
  steps.forEach(pause)
  if (extension !== null) {
    now = addDays(now, extension.after)
    events.push(event('extended', now, { expectedOn: addDays(now, extension.by) }))
    if (later !== null) pause(later)
  }
  if (open !== null) {
    events.push(event('paused', addDays(now, open.after)))
    now = addDays(now, open.after + open.lasts)
  }
  return { events, today: now }
}

/**
 * The slow way: a counter of days that are left, and one day after the other. It knows the calendar by the names of the
 * days (`Date`'s own fields) and shares nothing with the clock but the words of the rule.
 */
function dueByWalking({ events, today }: Course, months: number): string {
  const walk = new Date(`${events[0]?.on ?? ''}T12:00:00Z`)
  const name = () => walk.toISOString().slice(0, 10)
  let left = termByWalking(name(), months)
  let paused = false
  for (let steps = 0; steps < 4000; steps += 1) {
    for (const { kind, on, expectedOn } of events) {
      if (on !== name()) continue
      if (kind === 'paused') paused = true
      if (kind === 'resumed') paused = false
      if (kind === 'extended') left = (Date.parse(expectedOn ?? '') - Date.parse(on)) / 86_400_000
    }
    if (paused && name() >= today) paused = false
    if (!paused) {
      // A case that is over by then may still be extended: it is told late, but told.
      if (left <= 0 && !events.some(({ kind, on }) => kind === 'extended' && on > name())) return name()
      left -= 1
    }
    walk.setUTCDate(walk.getUTCDate() + 1)
  }
  throw new Error('The clock never ends')
}

/** Days of the term: on until the day of the month comes again so many months later, or that month ends before it. */
function termByWalking(start: string, months: number): number {
  const walk = new Date(`${start}T12:00:00Z`)
  const wanted = walk.getUTCDate()
  let passed = 0
  for (let days = 1; ; days += 1) {
    walk.setUTCDate(walk.getUTCDate() + 1)
    if (walk.getUTCDate() === 1) passed += 1
    const tomorrow = new Date(walk)
    tomorrow.setUTCDate(walk.getUTCDate() + 1)
    if (passed === months && (walk.getUTCDate() === wanted || tomorrow.getUTCDate() === 1)) return days
  }
}

// Catches any day won or lost at month ends, leap days, pauses over them, pauses after the time was over.
test('agrees with a count that walks day by day', () => {
  fc.assert(
    fc.property(course, (drawn) => {
      const one = eventsOf(drawn)
      expect(dueOn(one.events, { ...plain, months: drawn.months }, one.today)).toBe(dueByWalking(one, drawn.months))
    }),
    { numRuns: 500 },
  )
})

// The Convention's four months are the office's own time: only what the applicant owes and what was told may add to it.
test('without pause and extension no rule but "after" passes the four months', () => {
  fc.assert(
    fc.property(course, fc.constantFrom('before' as const, 'stays' as const), ({ start, months }, dueDay) => {
      const due = dueOn([event('completed', start)], { ...usualCalendar, months, dueDay }, start)
      expect(due !== null && due <= addMonths(start, 4)).toBe(true)
    }),
  )
})

// Would catch a clock that starts twice, stands still before it runs, or takes an event of a day before the last one.
test('each event follows only where the clock lets it', () => {
  const problem = (one: CaseEvent, ...events: readonly CaseEvent[]) =>
    clockProblem(one, { events, calendar: plain, today: '2026-05-18' })
  const received = event('received', '2026-03-01')
  const completed = event('completed', '2026-03-10')
  const paused = event('paused', '2026-04-01', { reason: 'The syllabus' })

  expect(problem(completed)).toBeNull()
  expect(problem(completed, received)).toBeNull()
  expect(problem(event('completed', '2026-03-01'), received)).toBeNull()
  expect(problem(event('completed', '2026-03-11'), received, completed)).toBe('clockStarted')
  expect(problem(paused, received)).toBe('clockNotRunning')
  expect(problem(paused, received, completed)).toBeNull()
  expect(problem(event('paused', '2026-04-02', { reason: 'More' }), received, completed, paused)).toBe(
    'clockNotRunning',
  )
  expect(problem(event('resumed', '2026-04-02'), received, completed)).toBe('clockNotPaused')
  expect(problem(event('resumed', '2026-04-02'), received, completed, paused)).toBeNull()
  expect(problem(event('resumed', '2026-03-20'), received, completed, paused)).toBe('eventBeforeLast')
})

test('an extension after the due day has passed gives a day that lies ahead', () => {
  const events = [event('completed', '2026-01-05')]
  const extended = (expectedOn: string) =>
    clockProblem(event('extended', '2026-05-18', { reason: 'Late', expectedOn }), {
      ...{ events, calendar: plain },
      today: '2026-05-18',
    })

  expect(dueOn(events, plain, '2026-05-18')).toBe('2026-05-05')
  expect(extended('2026-05-12')).toBe('expectedNotLater')
  expect(extended('2026-05-18')).toBe('expectedNotLater')
  expect(extended('2026-05-19')).toBeNull()
})

test('a pause lasts whatever else happens until it is resumed', () => {
  const paused = event('paused', '2026-04-01', { reason: 'The syllabus' })
  const extended = event('extended', '2026-04-02', { expectedOn: '2026-09-01' })

  expect(pauseOf([event('completed', '2026-03-10'), paused, extended])).toEqual(paused)
})
