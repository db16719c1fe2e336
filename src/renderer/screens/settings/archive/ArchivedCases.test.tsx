import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { CaseId } from '#core/ids.ts'
import { placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { ArchivedCases } from './ArchivedCases.tsx'

const row = {
  id: CaseId.parse('019aa000-0000-7000-8000-000000000001'),
  ...{ number: '2024-0007', office: 'Erfundene Universität', applicant: 'Ada Żurawski', closedOn: '2024-05-18' },
  outcomes: ['full' as const],
}

// Would catch a keyboard that is lost with the button, and a spelling that is put into the list by itself.
test('a name of similar spelling is offered among archived cases, and one press asks the list for it', async () => {
  placeBridge({
    'archive.list': ({ filter }: Input<'archive.list'>) =>
      filter === 'Żurawski'
        ? { of: 1, rows: [row], similar: [] }
        : { of: 0, rows: [], similar: filter === 'zurawsky' ? ['Żurawski'] : [] },
  })
  render(<ArchivedCases onErased={() => undefined} />, { wrapper: Surroundings })
  await userEvent.type(await screen.findByRole('searchbox'), 'zurawsky')
  const offered = await screen.findByRole('group', { name: 'Similar spelling' })
  expect(screen.queryByRole('table')).toBeNull()
  within(offered).getByRole('button', { name: 'Żurawski' }).focus()
  await userEvent.keyboard('{Enter}')

  expect(await screen.findByRole('row', { name: /2024-0007/ })).toBeDefined()
  expect(screen.queryByRole('group', { name: 'Similar spelling' })).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'Żurawski')
})
