import { act, render, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PolicyValues } from '#contract/policies.ts'
import { DecisionId } from '#core/ids.ts'
import { placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { useSimulation } from './useSimulation.ts'

const next = DecisionId.parse('019aa000-0000-7000-8000-000000000001')

// Would catch twenty thousand decisions that are gone through for a screen that nobody looks at any more.
test('whoever leaves the screen stops the simulation', async () => {
  const pages: ((page: { examined: number; differing: []; next: DecisionId }) => void)[] = []
  const { asked } = placeBridge({
    'policies.simulate': () =>
      new Promise((resolve) => {
        pages.push(resolve)
      }),
  })
  const result = {} as { current: ReturnType<typeof useSimulation> }
  function Probe() {
    result.current = useSimulation()
    return null
  }
  const { unmount } = render(<Probe />, { wrapper: Surroundings })
  act(() => {
    result.current.start({} as PolicyValues)
  })
  await waitFor(() => {
    expect(asked).toHaveLength(1)
  })
  pages[0]?.({ examined: 100, differing: [], next })
  await waitFor(() => {
    expect(asked).toHaveLength(2)
  })
  unmount()
  pages[1]?.({ examined: 100, differing: [], next })
  await new Promise((resolve) => setTimeout(resolve, 20))

  expect(asked).toHaveLength(2)
})
