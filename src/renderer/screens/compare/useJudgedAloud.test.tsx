import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Comparison } from '#contract/comparison.ts'
import { Surroundings } from '../../bridge.fixtures.tsx'
import { comparison } from './comparison.fixtures.ts'
import { pairsOf, type Pair } from './pairs.ts'
import { useJudgedAloud } from './useJudgedAloud.ts'

function Told({ pairs }: { readonly pairs: readonly Pair[] }) {
  return <output>{useJudgedAloud(pairs)}</output>
}

// Whoever judged by a key heard how many are judged, and nothing at all where one was judged otherwise.
test('what is judged, judged otherwise and taken back is told by its name', () => {
  const [judged] = comparison.judgements
  if (judged === undefined) throw new Error('Nothing is judged')
  const pairsWith = (judgements: Comparison['judgements']) => pairsOf({ ...comparison, judgements }, 'shown')
  const told = () => screen.getByRole('status').textContent
  const { rerender } = render(<Told pairs={pairsWith([])} />, { wrapper: Surroundings })
  expect(told()).toBe('')

  for (const [coverage, word] of [
    ['covered', 'Covered'],
    ['partly', 'Partly'],
  ] as const) {
    rerender(<Told pairs={pairsWith([{ ...judged, coverage }])} />)
    expect(told()).toBe(`M6: ${word}`)
  }
  rerender(<Told pairs={pairsWith([{ ...judged, coverage: 'partly', note: 'the practical part' }])} />)
  expect(told()).toBe('M6: Partly')
  rerender(<Told pairs={pairsWith([])} />)
  expect(told()).toBe('M6: Not judged')
})
