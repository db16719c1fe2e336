import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../days.ts'
import { OfficerId } from '../ids.ts'
import { absenceProblem, actingFor, type Absence } from './absence.ts'

const officers = [1, 2, 3, 4].map((number) => OfficerId.parse(`019aa000-0000-7000-8000-00000000000${number}`))
const [mira, henrik, ida] = officers as [OfficerId, OfficerId, OfficerId]
const today = '2026-05-18'
const absence = (officerId: OfficerId, deputyId: OfficerId, fromDay: string, toDay: string): Absence => ({
  officerId,
  deputyId,
  fromDay,
  toDay,
})

test.each([
  [absence(mira, henrik, '2026-05-20', '2026-05-19'), 'daysReversed'],
  [absence(mira, henrik, '2026-05-01', '2026-05-17'), 'alreadyOver'],
  [absence(mira, mira, '2026-05-18', '2026-05-18'), 'deputyIsSelf'],
  [absence(mira, henrik, '2026-05-20', '2026-05-29'), null],
  [absence(ida, mira, '2026-06-05', '2026-06-09'), 'alreadyAway'],
  [absence(mira, ida, '2026-06-05', '2026-06-05'), 'deputyAway'],
  [absence(henrik, mira, '2026-05-25', '2026-06-01'), 'standsIn'],
  [absence(henrik, mira, '2026-06-11', '2026-06-12'), null],
])('%j beside an absence of Ida in June: %s', (next, problem) => {
  expect(absenceProblem(next, [absence(ida, henrik, '2026-06-01', '2026-06-10')], today)).toBe(problem)
})

const days = fc.integer({ min: 0, max: 60 })
const drawn = fc.array(fc.record({ who: fc.nat(3), deputy: fc.nat(3), from: days, length: fc.nat(20) }), {
  maxLength: 15,
})

// A desk whose deputy is away too is a desk of nobody.
test('whatever absences an office takes, who acts for an officer is there', () => {
  fc.assert(
    fc.property(drawn, days, (wishes, offset) => {
      const taken: Absence[] = []
      for (const { who, deputy, from, length } of wishes) {
        const [officerId = mira, deputyId = mira] = [officers[who], officers[deputy]]
        const wish = absence(officerId, deputyId, addDays(today, from), addDays(today, from + length))
        if (absenceProblem(wish, taken, today) === null) taken.push(wish)
      }
      const day = addDays(today, offset)
      for (const officer of officers) {
        const acting = actingFor(officer, taken, day)
        expect(taken.some((one) => one.officerId === acting && one.fromDay <= day && day <= one.toDay)).toBe(false)
      }
    }),
  )
})

test('an absence counts on its first and last day, and no other stands in the way', () => {
  const away = absence(ida, henrik, '2026-06-01', '2026-06-10')
  const acting = (day: string) => actingFor(ida, [away], day)
  expect([acting('2026-05-31'), acting('2026-06-01'), acting('2026-06-10'), acting('2026-06-11')]).toEqual([
    ...[ida, henrik],
    ...[henrik, ida],
  ])
  expect(actingFor(mira, [away], '2026-06-05')).toBe(mira)
  expect(absenceProblem(absence(ida, mira, '2026-05-20', '2026-05-29'), [away], today)).toBeNull()
  expect(absenceProblem(absence(ida, mira, '2026-06-10', '2026-06-12'), [away], today)).toBe('alreadyAway')
  expect(absenceProblem(absence(mira, officers[3] ?? mira, '2026-06-05', '2026-06-05'), [away], today)).toBeNull()
})
