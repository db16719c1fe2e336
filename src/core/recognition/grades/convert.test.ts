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

// Would catch a middle of 0.15000000000000002 that misses the best 15 %: the applicant would get the grade below.
test('a middle on the edge between two grades gives the better one, whatever the sizes of the tables', () => {
  fc.assert(
    fc.property(
      fc.nat(400),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 60, max: 400 }),
      (above, own, below) => {
        const source = table({ A: above, B: own, C: below })
        const edge = 2 * above + own
        const local = table({ '1': edge, '2': 2 * (above + own + below) - edge })
        expect(convert('B', 'mean', source, local)).toMatchObject({ ok: true, value: { grade: '1' } })
      },
    ),
  )
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

test('a grade is found whatever stands around it, and a table of exactly the minimum is enough', () => {
  expect(convert(' A ', 'mean')).toEqual(convert('A', 'mean'))
  expect(convert('A', 'mean', table({ A: 20, B: 30 }), table({ '1': 10, '2': 40 }))).toMatchObject({ ok: true })
})

test('a broad field is compared with a detailed one in it, whichever of them is the local one', () => {
  expect(convert('A', 'mean', { ...letters, field: '06' }, { ...words, field: '0613' })).toMatchObject({ ok: true })
  expect(convert('A', 'mean', { ...letters, field: '13' }, { ...words, field: '0613' })).toEqual({
    ok: false,
    error: { code: 'otherField', source: '13', local: '0613' },
  })
})

// Three rules that gave one grade between them would make the office's choice of a rule idle.
test('the three rules give three grades where a range overlaps three', () => {
  const local = table({ '1': 150, '2': 150, '3': 700 })
  const given = (['maximum', 'mean', 'minimum'] as const).map((rule) => convert('B', rule, letters, local))

  expect(given.map((one) => one.ok && one.value.grade)).toEqual(['1', '2', '3'])
  expect(given[0]).toMatchObject({ value: { range: { above: 0.1, through: 0.35 } } })
})

/** A hundred grades of one in a hundred each: the middle of a range and its interval read off in hundredths. */
const hundredths = (each: number) =>
  table(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`p${at + 1}`, each])))
// 1.96 × √(p (1 − p) (1/1000 + 1/local)): C lies around 50 %, B around 22.5 %.
test.each([
  ['C', 5, 'p45', 'p56'],
  ['C', 10, 'p46', 'p55'],
  ['B', 5, 'p19', 'p27'],
] as const)('a %s against hundredths of %i papers lies between %s and %s', (grade, each, best, lowest) => {
  expect(convert(grade, 'mean', letters, hundredths(each))).toMatchObject({ value: { between: { best, lowest } } })
})

// One paper of a thousand: its interval reaches past both ends of the scale.
test.each(['maximum', 'mean', 'minimum'] as const)(
  'by the %s the interval ends with the grades that were given',
  (rule) => {
    const local = table({ none: 0, best: 500, unused: 0, lowest: 500, last: 0 })

    expect(convert('A', rule, table({ A: 1, B: 999 }), local)).toMatchObject({
      value: { grade: 'best', between: { best: 'best', lowest: 'best' } },
    })
    expect(convert('B', rule, table({ A: 999, B: 1 }), local)).toMatchObject({
      value: { grade: 'lowest', between: { best: 'lowest', lowest: 'lowest' } },
    })
  },
)

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
