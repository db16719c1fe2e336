import { expect, test } from 'vitest'
import { dropped, dueKind, expiryOf, type Kept } from './schedule.ts'

const dayAfter = (start: string, days: number) =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

function backup(kind: Kept['kind'], madeOn: string, verified: Kept['verified'] = true): Kept {
  return {
    id: `${madeOn}-${kind}`,
    kind,
    madeOn,
    madeAt: `${madeOn}T09:00:00.000Z`,
    verified,
    expiresOn: expiryOf(kind, madeOn),
  }
}

/** What is left after unlocking on each of these days. */
function afterDays(days: readonly string[]): readonly Kept[] {
  return days.reduce<readonly Kept[]>((kept, today) => {
    const kind = dueKind(kept, today)
    const all = kind === null ? kept : [...kept, backup(kind, today)]
    const gone = dropped(all, today)
    return all.filter(({ id }) => !gone.includes(id))
  }, [])
}

test('used every day, seven daily and four weekly ones are kept', () => {
  for (let length = 60; length < 75; length++) {
    const kept = afterDays(Array.from({ length }, (_, index) => dayAfter('2026-01-01', index)))

    expect(kept.filter(({ kind }) => kind === 'daily')).toHaveLength(7)
    expect(kept.filter(({ kind }) => kind === 'weekly')).toHaveLength(4)
  }
})

test('nothing is due twice a day', () => {
  expect(dueKind([], '2026-11-24')).toBe('weekly')
  expect(dueKind([backup('weekly', '2026-11-24')], '2026-11-24')).toBe(null)
  expect(dueKind([backup('weekly', '2026-11-23')], '2026-11-24')).toBe('daily')
  expect(dueKind([backup('weekly', '2026-11-17')], '2026-11-24')).toBe('weekly')
})

// An unverified copy must not stand in the way of a good one.
test('a backup that could not be verified does not count', () => {
  expect(dueKind([backup('weekly', '2026-11-23'), backup('daily', '2026-11-24', false)], '2026-11-24')).toBe('daily')
})

// Erasing a person completes when the last backup with them has expired.
test('in daily use nothing is older than 29 days', () => {
  const last = dayAfter('2026-01-01', 99)
  const kept = afterDays(Array.from({ length: 100 }, (_, index) => dayAfter('2026-01-01', index)))

  expect(kept.every(({ madeOn }) => madeOn > dayAfter(last, -29))).toBe(true)
})

test('an office that comes back after a long time still has three', () => {
  const kept = afterDays([...Array.from({ length: 10 }, (_, index) => dayAfter('2026-01-01', index)), '2026-06-01'])

  expect(kept.map(({ madeOn }) => madeOn)).toEqual(['2026-01-09', '2026-01-10', '2026-06-01'])
})

test('one made on demand goes by its own day, not by number', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ ...backup('onDemand', '2026-11-01'), id: String(index) }))

  expect(dropped(many, '2026-11-24')).toEqual([])
  expect(dropped(many, '2026-11-30')).toHaveLength(9)
})
