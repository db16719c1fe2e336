import { expect, test } from 'vitest'
import type { GradeDistribution } from './distribution.ts'
import { whyNotConverted } from './whyNot.ts'

const table = (change: Partial<GradeDistribution> = {}, many = 100): GradeDistribution => ({
  institution: 'Altenmark',
  group: 'Computing',
  cycle: 'first',
  field: '061',
  from: '2022-10-01',
  to: '2024-09-30',
  counts: [
    { grade: '1.0', count: many },
    { grade: '2.0', count: many },
  ],
  ...change,
})

// A statement that only leaves the grade out would be read as if the office had forgotten it.
test('says what stands between a stated grade and its conversion', () => {
  expect(whyNotConverted('1.0', [])).toEqual({ code: 'noTables' })
  expect(whyNotConverted('1.0', [table()])).toEqual({ code: 'noTables' })
  expect(whyNotConverted('5', [table(), table()])).toEqual({ code: 'gradeNotInTable', grade: '5' })
  expect(whyNotConverted('1.0', [table(), table({ cycle: 'second' })])).toMatchObject({ code: 'otherCycle' })
  expect(whyNotConverted('1.0', [table({}, 3), table()])).toEqual({
    code: 'tableTooThin',
    table: 'source',
    size: 6,
    minimum: 50,
  })
  expect(whyNotConverted('1.0', [table(), table(), table({ field: '03' })])).toEqual({ code: 'notAsked' })
})

// A thin table that does not know the grade would be told of in place of the one that holds it.
test('speaks of the tables that hold the grade alone', () => {
  const others = [table({ counts: [{ grade: 'A', count: 1 }] }), table({ counts: [{ grade: 'B', count: 100 }] })]

  expect(whyNotConverted('1.0', others)).toEqual({ code: 'gradeNotInTable', grade: '1.0' })
  expect(whyNotConverted(' 1.0 ', [table({ cycle: 'second' }), ...others])).toEqual({
    code: 'otherCycle',
    source: 'second',
    local: 'first',
  })
  expect(whyNotConverted('1.0', [table(), others[1] ?? table()])).toEqual({ code: 'notAsked' })
})

// The farthest of them would send the office for tables of another field where a few more papers are all it lacks.
test.each([
  ['tableTooThin', 'otherCycle', [table({ cycle: 'second' }), table({}, 3)]],
  ['tooShort', 'otherField', [table({ field: '03' }), table({ to: '2023-09-30' })]],
  ['otherField', 'otherCycle', [table({ cycle: 'third' }), table({ field: '03' })]],
  ['gradeNeverGiven', 'tableTooThin', [table({}, 3), table({ counts: [{ grade: '2.0', count: 100 }] })]],
] as const)('tells of %s before %s, in whatever order the tables stand', (nearest, _farther, others) => {
  const holder =
    nearest === 'gradeNeverGiven'
      ? table({
          counts: [
            { grade: '1.0', count: 0 },
            { grade: '2.0', count: 100 },
          ],
        })
      : table()
  for (const tables of [
    [holder, ...others],
    [...others.toReversed(), holder],
  ])
    expect(whyNotConverted('1.0', tables)).toMatchObject({ code: nearest })
})
