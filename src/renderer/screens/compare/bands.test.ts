import { expect, test } from 'vitest'
import { awayOf, bandsOf, briefNames, outOfView } from './bands.ts'
import type { Pair } from './pairs.ts'

const pair = (judged: string | null, suggested: string | null, items: readonly number[]) =>
  ({
    outcome: { id: 'o', code: 'M1' },
    judgement: judged === null ? null : { coverage: judged },
    suggestion: suggested === null ? null : { coverage: suggested, alignments: [{ item: 0 }, { item: 1 }] },
    items,
  }) as unknown as Pair

// Would catch a link made by hand that looks like the machine's, or like a judgement.
test('what a band looks like tells whose it is', () => {
  const origins = (...args: Parameters<typeof pair>) =>
    bandsOf([pair(...args)]).map(({ item, origin }) => [item, origin])
  expect(origins('partly', 'covered', [0])).toEqual([[0, 'judged']])
  expect(origins(null, 'covered', [0, 3])).toEqual([
    [0, 'suggested'],
    [3, 'linked'],
  ])
  expect(origins(null, null, [2])).toEqual([[2, 'linked']])
  expect(origins('not', 'covered', [0])).toEqual([])
})

// Would catch a band that ends in nothing when its other row is scrolled away.
test('an end that is scrolled away is known, with its direction', () => {
  expect(outOfView({ top: -80, bottom: -20 }, 400)).toBe('above')
  expect(outOfView({ top: -20, bottom: 30 }, 400)).toBeNull()
  expect(outOfView({ top: 410, bottom: 470 }, 400)).toBe('below')
})

// From ten outcomes on the names of ends that are scrolled away lay over each other: "C14" over "C18" was neither.
test('ends of one row that are scrolled away on one side are told by one arrow', () => {
  const bands = bandsOf([pair(null, 'covered', [0, 1, 2, 3])])
  const edges = {
    height: 400,
    items: new Map([
      [0, { top: 0, bottom: 50 }],
      [1, { top: 410, bottom: 460 }],
      [2, { top: 470, bottom: 520 }],
      [3, { top: -80, bottom: -30 }],
    ]),
    outcomes: new Map([['o', { top: 100, bottom: 150 }]]),
  }
  const told = (one: typeof edges) =>
    awayOf(bands, one).map(({ row, to, bands: ends }) => [row.side, to, ends.map(({ item }) => item)])
  expect(told(edges)).toEqual([
    ['module', 'below', [1, 2]],
    ['module', 'above', [3]],
  ])
  // Of a module's row that is away the arrow stands at the credential's, and where both are away there is none.
  expect(told({ ...edges, outcomes: new Map([['o', { top: 500, bottom: 550 }]]) })).toEqual([
    ['credential', 'below', [0]],
  ])
})

test('of many names the first stands for all', () => {
  expect(briefNames(['C1'])).toBe('C1')
  expect(briefNames(['C1', 'C4'])).toBe('C1, C4')
  expect(briefNames(['C1', 'C4', 'C9'])).toBe('C1 +2')
})
