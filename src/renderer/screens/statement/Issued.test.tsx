import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Statement } from '#contract/decisions.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { Issued } from './Issued.tsx'

// Would catch a press after which no file comes and nothing is said.
test('a statement that could not be saved is told of', async () => {
  placeBridge({
    'statements.bytes': () => {
      throw new Refused('diskFull')
    },
  })
  const statement = Statement.parse({
    id: '019aa000-0000-7000-8000-000000000001',
    decisionId: '019aa000-0000-7000-8000-000000000002',
    number: 'RB-2026-0001',
    language: 'en',
    state: 'issued',
    by: 'Ada Example',
    issuedAt: '2026-05-18T08:00:00.000Z',
    withdrawnBecause: null,
    deliveries: [],
    sha256: 'a'.repeat(64),
    bytes: 1,
  })
  render(
    <SessionProvider session={openSession}>
      <Issued statements={[statement]} />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await userEvent.click(screen.getByRole('button', { name: /Save/ }))

  expect((await screen.findByRole('alert')).textContent).toContain('The file was not saved.')
})
