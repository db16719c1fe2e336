import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { TrustPackId } from '#core/ids.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { PackDetail } from './PackDetail.tsx'

const id = TrustPackId.parse('01890000-0000-7000-8000-000000000301')
const counted = { issuers: 3000, keys: 3000, didDocuments: 0, anchors: 1, contexts: 0, statusLists: 500 }

// A register of a country's institutions was drawn whole, with every identifier and key, before anything of it could be read.
test('of many issuers those that fit are listed, and how many there are is told', async () => {
  placeBridge({
    'trustPacks.get': () => ({
      ...{ id, name: 'All of them', maker: 'An agency', makerKey: 'ab'.repeat(32), issuedOn: '2026-05-01' },
      ...{ importedAt: '2026-05-02T08:00:00Z', demo: false, inUse: true },
      counts: { ...counted, qualityRegister: 0, mills: 0 },
      issuers: Array.from({ length: 3000 }, (_, nth) => ({
        name: `University ${String(nth)}`,
        ids: [`did:web:u${String(nth)}.example`],
        keys: [`key-of-${String(nth)}`],
      })),
      anchors: [{ subject: 'CN=Root', validTo: '2030-01-01' }],
      statusLists: Array.from({ length: 500 }, (_, nth) => ({ url: `https://lists.example/${String(nth)}`, of: null })),
    }),
  })
  render(
    <SessionProvider session={openSession}>
      <PackDetail id={id} />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  expect(await screen.findByText('100 of 3000 issuers that fit are listed.')).toBeDefined()
  expect(screen.getByText('100 of 500 status lists that fit are listed.')).toBeDefined()
  // A hundred of each with a head, and the one anchor with its own.
  expect(screen.getAllByRole('row')).toHaveLength(101 + 2 + 101)
  expect(screen.queryByRole('searchbox', { name: 'Filter the anchors by subject' })).toBeNull()

  const filter = screen.getByRole('searchbox', { name: 'Filter the issuers by name, identifier or key' })
  await userEvent.type(filter, 'university key-of-2999')
  expect(screen.getByText('1 of 1 issuers that fit are listed.')).toBeDefined()
  expect(screen.getByRole('rowheader', { name: 'University 2999' })).toBeDefined()
})
