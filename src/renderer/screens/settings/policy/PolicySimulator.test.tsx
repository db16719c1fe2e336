import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { PolicyValues } from '#contract/policies.ts'
import { policyV1 } from '#core/recognition/policy.ts'
import { placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { PolicySimulator } from './PolicySimulator.tsx'

const values = PolicyValues.parse(policyV1)

// What other values would have made of past decisions stood beneath those that were about to be saved.
test('what was simulated is told of the values that it was simulated with', async () => {
  placeBridge({ 'policies.simulate': () => ({ examined: 12, differing: [], next: null }) })
  const { rerender } = render(<PolicySimulator values={values} />, {
    wrapper: ({ children }) => (
      <MemoryRouter>
        <Surroundings>{children}</Surroundings>
      </MemoryRouter>
    ),
  })
  await userEvent.click(screen.getByRole('button', { name: 'Try them' }))
  await screen.findByText(/12/)
  rerender(<PolicySimulator values={{ ...values, ageLimitYears: 5 }} />)
  expect(screen.queryByText(/12/)).toBeNull()

  rerender(<PolicySimulator values={{ ...values }} />)
  expect(screen.getByText(/12/)).toBeDefined()
})
