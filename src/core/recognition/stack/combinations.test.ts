import { expect, test } from 'vitest'
import type { Coverage } from '../../matching/comparison.ts'
import type { ContextCredential } from '../context.ts'
import type { LedgerInput, LedgerSource } from '../ledger.ts'
import {
  credential,
  credentialId,
  dataAnalysis,
  drawnContext,
  judged,
  moduleId,
  outcome,
} from '../recognition.fixtures.ts'
import { smallestCombinations } from './combinations.ts'

const free = { counted: [], granted: [] }

/** A module of outcomes of these weights, and one credential a row with what it covers and its workload. */
function inputOf(
  weights: readonly number[],
  rows: readonly {
    readonly covers: readonly number[]
    readonly workload: number | null
    readonly within?: readonly number[]
  }[],
  before: LedgerInput['before'] = free,
): LedgerInput {
  const sources = rows.map(({ covers, workload, within = [] }, index): ContextCredential & LedgerSource =>
    credential(index + 1, {
      workload: workload === null ? null : { credits: workload, rule: null },
      judgements: judged(weights.map((_, at): Coverage => (covers.includes(at) ? 'covered' : 'not'))),
      within: within.map((award) => ({ credentialId: credentialId(award), workload: null })),
    }),
  )
  return {
    ...drawnContext(),
    outcome: null,
    before,
    sources,
    module: {
      ...dataAnalysis(),
      credits: weights.reduce((sum, weight) => sum + weight, 0),
      outcomes: weights.map((weight, index) => outcome(1, index + 1, weight)),
    },
  }
}
const times = <T>(many: number, one: (index: number) => T) => Array.from({ length: many }, (_, index) => one(index))

/** What is found, and how often credits were reckoned for it: what the search costs, on any machine. */
function counted(input: LedgerInput) {
  let ledgers = 0
  const counting = {
    ...input,
    get policy() {
      ledgers += 1
      return input.policy
    },
  }
  const { most, smallest } = smallestCombinations(counting)
  const places = input.sources.map((one) => one.caseCredentialId)
  const found = smallest.map((one) => one.caseCredentialIds.map((id) => places.indexOf(id) + 1))
  return { most, found, ledgers }
}

// A transcript of twenty courses has a million subsets: each shape is one that a search without its bounds tries them all for.
test.each([
  [
    'courses that can each stand for another: no seven bring what eight bring',
    inputOf(
      [1200],
      times(12, () => ({ covers: [0], workload: 170 })),
    ),
    { most: 1200, size: 8, many: 5, ledgers: 44 },
  ],
  [
    'four pairs of which one each is used',
    inputOf(
      times(4, () => 50),
      times(8, (index) => ({ covers: [Math.floor(index / 2)], workload: 900 })),
    ),
    { most: 200, size: 4, many: 5, ledgers: 40 },
  ],
  [
    'ten pairs of which one each is used, two pairs carrying twice as much',
    inputOf(
      times(12, () => 50),
      times(20, (index) => ({ covers: index < 4 ? [index, index ^ 1] : [Math.floor(index / 2) + 2], workload: 500 })),
    ),
    { most: 600, size: 10, many: 5, ledgers: 83 },
  ],
  [
    'four awards of which only the parts carry what is wanted',
    inputOf(
      times(8, () => 50),
      times(4, (award) => [
        { covers: [2 * award], workload: 50 },
        { covers: [2 * award], workload: 50, within: [3 * award + 1] },
        { covers: [2 * award + 1], workload: 50, within: [3 * award + 1] },
      ]).flat(),
    ),
    { most: 400, size: 8, many: 1, ledgers: 43 },
  ],
  [
    'small ones that must all be used beside many large ones that need not',
    inputOf(
      [...times(8, () => 10), 1000],
      [...times(8, (at) => ({ covers: [at], workload: 10 })), ...times(8, () => ({ covers: [8], workload: 900 }))],
    ),
    { most: 1080, size: 10, many: 5, ledgers: 148 },
  ],
  [
    'an outcome that only the least giving carries',
    inputOf([10, 600], [...times(11, () => ({ covers: [1], workload: 100 })), { covers: [0], workload: 10 }]),
    { most: 610, size: 7, many: 5, ledgers: 62 },
  ],
])('few ledgers are drawn up for %s', (_shape, input, { most, size, many, ledgers }) => {
  const search = counted(input)

  expect({ most: search.most, sizes: search.found.map((ids) => ids.length) }).toEqual({
    most,
    sizes: times(many, () => size),
  })
  expect(search.ledgers).toBeLessThan(ledgers)
})

test('where all grant nothing there is no combination, and all are one where each is needed', () => {
  expect(counted(inputOf([100], []))).toMatchObject({ most: 0, found: [] })
  expect(counted(inputOf([100], [{ covers: [0], workload: null }]))).toMatchObject({ most: 0, found: [] })
  expect(
    counted(
      inputOf(
        [100, 50],
        [
          { covers: [0], workload: 100 },
          { covers: [1], workload: 50 },
        ],
      ),
    ),
  ).toMatchObject({ most: 150, found: [[1, 2]] })
})

// A combination found at two levels once stood twice, and pushed a sixth in.
test('shows five at most, each once, whatever levels it was found at', () => {
  const input = inputOf(
    [100],
    [
      { covers: [], workload: 100 },
      { covers: [], workload: 100, within: [1] },
      ...times(6, () => ({ covers: [0], workload: 100 })),
    ],
  )

  expect(counted(input).found).toEqual([[3], [4], [5], [6], [7]])
  expect(counted({ ...input, sources: input.sources.slice(0, 4) }).found).toEqual([[3], [4]])
})

// What an earlier decision drew from a credential is gone: the other one is needed beside it.
test('a credential that was drawn from before gives only what it has left', () => {
  const rows = [
    { covers: [0], workload: 100 },
    { covers: [0], workload: 60 },
  ]
  const drawn = [{ credentialId: credentialId(1), within: [], credits: 70 }]
  const before = { counted: [], granted: [{ moduleId: moduleId(9), programmeId: null, credits: 70, drawn }] }

  expect(counted(inputOf([80], rows))).toMatchObject({ most: 80, found: [[1]] })
  expect(counted(inputOf([80], rows, before))).toMatchObject({ most: 80, found: [[1, 2]] })
})
