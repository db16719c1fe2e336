import { expect, test } from 'vitest'
import { bandsOf, outOfView } from './bands.ts'
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
