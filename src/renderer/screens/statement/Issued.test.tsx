import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Statement } from '#contract/decisions.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { Issued } from './Issued.tsx'

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
const show = () =>
  render(
    <SessionProvider session={openSession}>
      <Issued statements={[statement]} />
    </SessionProvider>,
    { wrapper: Surroundings },
  )

// Would catch a press after which no file comes and nothing is said.
test('a statement that could not be saved is told of', async () => {
  placeBridge({
    'statements.bytes': () => {
      throw new Refused('diskFull')
    },
  })
  show()
  await userEvent.click(screen.getByRole('button', { name: /Save/ }))

  expect((await screen.findByRole('alert')).textContent).toContain('The file was not saved.')
})

// "Withdraw" stood there once for each statement, and a list of buttons did not tell which one it withdraws.
test('what is done with a statement names it', () => {
  placeBridge({})
  show()

  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Save PDF No. RB-2026-0001',
    'Record delivery … No. RB-2026-0001',
    'Withdraw … No. RB-2026-0001',
  ])
})
