import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { Beside } from './Beside.tsx'

// A module page's rules of an exam, a thousand letters of them, stood between the officer and the next reason.
test('how a module is assessed at length is folded, and opens at a press', async () => {
  placeBridge({})
  const module = `Final exam, 40%; ${'each part on its own day, '.repeat(40)}at the end.`
  const reason = {
    signal: 'assessment',
    code: 'assessmentModule',
    side: 'neither',
    strength: 'some',
    value: 0,
  } as const
  render(<Beside reasons={[{ ...reason, facts: { module } }]} />, { wrapper: Surroundings })
  const beginning = await screen.findByText(/Final exam, 40%;.* …$/)
  expect(beginning.textContent.length).toBeLessThan(200)
  await userEvent.click(beginning)
  expect(beginning.closest('details')?.open).toBe(true)
  expect(screen.getByText(/at the end\.”$/)).toBeDefined()
})
