import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convertGrade, usualMinimum, type OverlapRule } from './convert.ts'
import { rangesOf, type GradeDistribution } from './distribution.ts'

const table = (
  counts: Readonly<Record<string, number>>,
  parts: Partial<GradeDistribution> = {},
): GradeDistribution => ({
  institution: 'Invented University',
  group: 'Bachelor programmes in computing',
  cycle: 'first',
  field: '0613',
  from: '2023-10-01',
  to: '2025-09-30',
  counts: Object.entries(counts).map(([grade, count]) => ({ grade, count })),
  ...parts,
})
/** 10 % A, 25 % B, 30 % C, 25 % D, 10 % E, of a thousand. */
const letters = table({ A: 100, B: 250, C: 300, D: 250, E: 100 })
/** 20 % sehr gut, 50 % gut, 30 % befriedigend, of a thousand. */
const words = table({ 'sehr gut': 200, gut: 500, befriedigend: 300 })
const convert = (grade: string, rule: OverlapRule, source = letters, local = words) =>
  convertGrade(grade, { source, local }, { rule, minimum: usualMinimum })

// B holds the best 10 to 35 %: two fifths of it are "sehr gut" here, three fifths "gut".
test.each([
  ['maximum', 'sehr gut'],
  ['mean', 'gut'],
  ['minimum', 'gut'],
] as const)('a B that overlaps two grades is, by the %s, %s', (rule, grade) => {
  const converted = convert('B', rule)

  expect(converted).toMatchObject({ ok: true, value: { grade, rule, sizes: { source: 1000, local: 1000 } } })
  expect(converted.ok && converted.value.overlaps.map(({ share }) => Math.round(share * 100))).toEqual([40, 60])
})

test('a grade whose range only touches the next one does not overlap it', () => {
  const local = table({ '1': 100, '2': 900 })

  expect(convert('A', 'minimum', letters, local)).toMatchObject({ value: { grade: '1', overlaps: [{ grade: '1' }] } })
})

// A table of twenty papers once turned a C into a very good grade.
test('too thin a table converts nothing and says how thin', () => {
  const thin = table({ A: 5, B: 10, C: 5 })

  expect(convert('A', 'mean', thin)).toEqual({
    ok: false,
    error: { code: 'tableTooThin', table: 'source', size: 20, minimum: 50 },
  })
  expect(convert('A', 'mean', letters, table({ '1': 30, '2': 10 }))).toMatchObject({
    error: { table: 'local', size: 40 },
  })
})

test('other cycles, other fields and less than two years are not compared', () => {
  expect(convert('A', 'mean', letters, { ...words, cycle: 'second' })).toMatchObject({ error: { code: 'otherCycle' } })
  expect(convert('A', 'mean', letters, { ...words, field: '0311' })).toMatchObject({ error: { code: 'otherField' } })
  expect(convert('A', 'mean', letters, { ...words, field: '06' })).toMatchObject({ ok: true })
  expect(convert('A', 'mean', { ...letters, to: '2025-09-29' })).toMatchObject({
    error: { code: 'tooShort', table: 'source' },
  })
})

test('a grade that is not in the table, or that nobody was given, is not guessed', () => {
  expect(convert('F', 'mean')).toEqual({ ok: false, error: { code: 'gradeNotInTable', grade: 'F' } })
  expect(convert('A', 'mean', table({ A: 0, B: 50, C: 50 }))).toMatchObject({ error: { code: 'gradeNeverGiven' } })
})

test('a local grade that nobody was given is never the result', () => {
  const local = table({ '1': 0, '2': 100, '3': 0 })

  for (const grade of ['A', 'C', 'E'])
    expect(convert(grade, 'mean', letters, local)).toMatchObject({ value: { grade: '2' } })
})

const counts = fc
  .array(fc.nat({ max: 400 }), { minLength: 2, maxLength: 9 })
  .filter((all) => all.reduce((sum, one) => sum + one, 0) >= 50)
const anyTable = counts.map((all) => table(Object.fromEntries(all.map((count, index) => [`g${index}`, count]))))
const rank = (local: GradeDistribution, grade: string) => local.counts.findIndex((one) => one.grade === grade)

test('minimum ≤ mean ≤ maximum, each a grade that overlaps, and the interval holds the result', () => {
  fc.assert(
    fc.property(anyTable, anyTable, fc.nat({ max: 8 }), (source, local, at) => {
      const grade = source.counts[at % source.counts.length]?.grade ?? ''
      const [highest, middle, lowest] = (['maximum', 'mean', 'minimum'] as const).map((rule) =>
        convert(grade, rule, source, local),
      )
      if (highest?.ok !== true || middle?.ok !== true || lowest?.ok !== true) return
      const ranks = [highest, middle, lowest].map(({ value }) => rank(local, value.grade))
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      expect(middle.value.overlaps.map((one) => one.grade)).toContain(middle.value.grade)
      const { best, lowest: worst } = middle.value.between
      expect(rank(local, best)).toBeLessThanOrEqual(rank(local, middle.value.grade))
      expect(rank(local, worst)).toBeGreaterThanOrEqual(rank(local, middle.value.grade))
      expect(middle.value.overlaps.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6)
    }),
  )
})

test('a better grade is never worth less, and a table against itself gives the grade back', () => {
  fc.assert(
    fc.property(anyTable, anyTable, (source, local) => {
      const given = rangesOf(source).filter(({ above, through }) => through > above)
      const ranks = given.flatMap(({ grade }) => {
        const converted = convert(grade, 'mean', source, local)
        return converted.ok ? [rank(local, converted.value.grade)] : []
      })
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      for (const { grade } of given) expect(convert(grade, 'mean', source, source)).toMatchObject({ value: { grade } })
    }),
  )
})
