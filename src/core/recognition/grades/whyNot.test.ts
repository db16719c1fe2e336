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
