import { expect, test } from 'vitest'
import { calibrationError, reliabilityOf } from '#core/statistics/calibration.ts'
import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import { calibrate } from './calibrate.ts'
import { crossValidated } from './evaluated.ts'
import { figuresOf, withInterval } from './figures.ts'
import { foldsOf } from './folds.ts'
import type { MeasuredQuery } from './measuredSet.ts'
import { riskAt } from './trust.ts'

const query = (set: string, id: string, gold: string): MeasuredQuery => ({
  ...{ set, setSize: 60, id, gold: [gold], institution: id.includes(':') ? (id.split(':')[0] ?? null) : null },
  ...{ kind: 'title', candidates: [], rows: new Float32Array(), right: [] },
})
const queries = [
  ...Array.from({ length: 60 }, (_, nth) => query('skills', String(nth), `skill ${String(nth % 20)}`)),
  ...Array.from({ length: 60 }, (_, nth) =>
    query('titles', `College ${String(nth % 5)}: ${String(nth)}`, `course ${String(nth % 30)}`),
  ),
]

// A document or an institution on both sides lets the weights remember what they should find.
test('no fold learns from a document or an institution that it is tested on, and each query is tested once', () => {
  const folds = foldsOf(queries)
  const tested = folds.flatMap(({ test }) => test)

  expect(tested).toHaveLength(queries.length)
  expect(new Set(tested).size).toBe(queries.length)
  for (const { test, train } of folds) {
    const documents = new Set(test.flatMap(({ gold }) => gold))
    const institutions = new Set(test.map(({ institution }) => institution))
    expect(train.length).toBeGreaterThan(0)
    expect(train.filter(({ gold }) => gold.some((id) => documents.has(id)))).toEqual([])
    expect(train.filter(({ institution }) => institution !== null && institutions.has(institution))).toEqual([])
  }
})

// An encoder that ranks by weights it was learned with would be praised for what the program does not do.
test('weights can be learned from one way of measuring and rank by another', () => {
  const measuredBy = (high: number) =>
    Array.from({ length: 24 }, (_, nth): MeasuredQuery => {
      const rows = new Float32Array(2 * measureNames.length)
      rows[high * measureNames.length] = 1
      const candidates = [`right ${String(nth)}`, 'wrong']
      return { ...query('skills', String(nth), candidates[0] ?? ''), candidates, rows, right: [true, false] }
    })
  const places = (asked: readonly MeasuredQuery[]) =>
    new Set(crossValidated(measuredBy(0), { asked }).map(({ place }) => place))

  expect(places(measuredBy(0))).toEqual(new Set([1]))
  expect(places(measuredBy(1))).toEqual(new Set([2]))
})

test('figures count places, and their interval holds them', () => {
  const places = [1, 1, 2, 6, Infinity]
  const { first, firstTen } = withInterval(places)

  expect(figuresOf(places)).toEqual({
    first: 0.4,
    firstFive: 0.6,
    firstTen: 0.8,
    meanReciprocalRank: (2 + 1 / 2 + 1 / 6) / 5,
  })
  expect(first[1]).toBeLessThan(first[0])
  expect(firstTen[2]).toBeGreaterThanOrEqual(firstTen[0])
})

// A share that is too sure of itself must come out less sure.
test('calibration pulls what is too sure, and its error is measured', () => {
  const trials = Array.from({ length: 400 }, (_, nth) => ({ share: 0.95, right: nth % 2 === 0 }))
  const { slope, offset } = calibrate(trials)
  const probability = 1 / (1 + Math.exp(-(slope * Math.log(0.95 / 0.05) + offset)))

  expect(probability).toBeGreaterThan(0.4)
  expect(probability).toBeLessThan(0.6)
  expect(calibrationError(trials.map(({ share, right }) => ({ probability: share, right })))[0]).toBeCloseTo(0.45, 5)
  expect(reliabilityOf([{ probability: 1, right: true }])[9]).toEqual({ from: 0.9, claims: 1, said: 1, right: 1 })
  expect(
    riskAt(
      [
        { probability: 0.9, right: true },
        { probability: 0.1, right: false },
      ],
      0.5,
    ),
  ).toBe(0)
})
