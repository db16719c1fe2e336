import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Output } from '#contract/contract.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { SecondOfficer } from './SecondOfficer.tsx'

// Would catch two opinions asked for by a double click: the other officer has the same case twice on their desk.
test('a second press asks no second officer twice', async () => {
  const { asked } = placeBridge({ 'proposals.make': () => new Promise(() => undefined) })
  const saved = { caseId: '019aa000-0000-7000-8000-000000000001', revision: 3 } as Output<'decisions.draft'>
  render(
    <SessionProvider session={openSession}>
      <SecondOfficer
        listing={{ draft: 'notNeeded', proposals: [], modules: [] }}
        whole="yes"
        flush={() => Promise.resolve(saved)}
      />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await userEvent.dblClick(screen.getByRole('button', { name: /second opinion/i }))

  expect(asked.map(({ route }) => route)).toEqual(['proposals.make'])
})
