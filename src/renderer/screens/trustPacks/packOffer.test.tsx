import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Input, Output } from '#contract/contract.ts'
import { TrustPackId } from '#core/ids.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { TrustPacks } from './TrustPacks.tsx'

const counts = { issuers: 1, keys: 1, didDocuments: 0, anchors: 0, contexts: 0, statusLists: 0 }
const packCalled = (name: string, nth: number): Output<'trustPacks.inspect'> => ({
  id: TrustPackId.parse(`01890000-0000-7000-8000-00000000030${String(nth)}`),
  ...{ name, maker: 'An agency', makerKey: 'ab'.repeat(32), issuedOn: '2026-05-01', demo: false, makerKnown: true },
  counts: { ...counts, qualityRegister: 0, mills: 0 },
})

/** The packs, over an engine that reads a file as the pack that its bytes name, and refuses one whose bytes say `wrong`. */
async function choose(...contents: readonly (readonly [file: string, content: string])[]) {
  let looked = 0
  placeBridge({
    'trustPacks.list': () => [],
    'trustPacks.inspect': ({ bytes }: Input<'trustPacks.inspect'>) => {
      const content = new TextDecoder().decode(bytes)
      if (content === 'wrong') throw new Refused('trustPackUnreadable')
      return packCalled(content, (looked += 1))
    },
  })
  render(
    <SessionProvider session={{ ...openSession, officer: administrator }}>
      <TrustPacks />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await screen.findByText('There is no trust pack yet.')
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('Nothing to choose a file with')
  await userEvent.upload(
    input,
    contents.map(([file, content]) => new File([content], file)),
  )
}
const administrator = openSession.officer && { ...openSession.officer, roles: ['administrator' as const] }

// "The trust pack was not taken. The file is not a trust pack": of which file it was, nothing was said.
test('a file that is no trust pack is named', async () => {
  await choose(['May.pack', 'wrong'])
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^May\.pack was not taken as a trust pack\.\s*The file is not a trust pack/,
  )
})

// Of several files all but the first were left out without a word.
test('of several files each that is wrong is named, and the others are offered one after the other', async () => {
  await choose(['a.pack', 'April'], ['b.pack', 'wrong'], ['c.pack', 'May'], ['d.pack', 'wrong'])
  await screen.findByText('2 files were not taken as trust packs.')
  const named = within(screen.getByRole('alert', { hidden: true })).getAllByRole('listitem', { hidden: true })
  expect(named.map(({ textContent }) => textContent.split(':')[0])).toEqual(['b.pack', 'd.pack'])

  expect(screen.getByRole('dialog', { name: 'Take “April”?' }).textContent).toContain('a.pack')
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByRole('dialog', { name: 'Take “May”?' }).textContent).toContain('c.pack')
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
