import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { useAsk } from '../api.ts'
import { placeBridge, Refused, Surroundings } from '../bridge.fixtures.tsx'
import { Asked } from './Asked.tsx'

function Officers() {
  const question = useAsk('officers.list', {})
  return (
    <Asked question={question} failed="The officers were not read.">
      {(officers) => <p>{officers.length} officers</p>}
    </Asked>
  )
}

test('waiting, failed with its reason and a way on, then there', async () => {
  let works = false
  placeBridge({
    'officers.list': () => {
      if (!works) throw new Refused('databaseInUse')
      return []
    },
  })
  render(<Officers />, { wrapper: Surroundings })
  expect(screen.getByRole('status').textContent).toContain('Reading')

  const problem = await screen.findByRole('alert')
  expect(problem.textContent).toContain('The officers were not read.')
  expect(problem.textContent).toContain('open in another workbench')

  works = true
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('0 officers')).toBeDefined()
})
