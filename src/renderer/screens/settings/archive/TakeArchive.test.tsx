import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Output } from '#contract/contract.ts'
import { openSession, placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { SessionProvider } from '../../../frame/session.tsx'
import { TakeArchive } from './TakeArchive.tsx'

// An archive of twenty thousand cases drew a row for each before it could be taken in or left.
test('of a large archive the first cases are named, and the others at a press', async () => {
  const cases = Array.from({ length: 450 }, (_, nth) => ({
    ...{ id: String(nth), number: `2016-${String(nth)}`, applicant: 'Ada Example', office: 'Elsewhere' },
    ...{ standing: 'fresh', numberHereToo: false },
  }))
  placeBridge({ 'archive.inspect': () => ({ sha256: 'a', cases }) as unknown as Output<'archive.inspect'> })
  render(
    <SessionProvider session={openSession}>
      <TakeArchive />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('No way to choose an archive')
  await userEvent.upload(input, new File(['x'], 'archive.zip'))
  await userEvent.type(await screen.findByLabelText(/Passphrase/), 'p')
  await userEvent.click(screen.getByRole('button', { name: 'Show what is in it' }))

  const table = await screen.findByRole('table', { name: 'Cases of the archive' })
  expect(within(table).getAllByRole('row')).toHaveLength(201)
  await userEvent.click(screen.getByRole('button', { name: 'Show 250 more cases' }))
  expect(within(table).getAllByRole('row')).toHaveLength(451)
})
