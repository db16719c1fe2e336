import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { BackupsState, ListedBackup } from '#contract/session.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { BackupSettings } from './BackupSettings.tsx'

const none: BackupsState = { making: null, notMade: null }
const backup: ListedBackup = {
  ...{ id: 'b1', madeAt: '2026-05-18T06:00:00Z', kind: 'daily', bytes: 1_000_000, verified: true, expiresOn: null },
  ...{ erasedSince: 0, erasuresListed: true, numbersLost: null },
}

/** The section in an office whose backups are in this state; one on demand is made as `make` says. */
function section(state: BackupsState, make: () => Promise<ListedBackup> = () => Promise.resolve(backup)) {
  const office = { state, backups: [] as ListedBackup[] }
  const { tell } = placeBridge({
    'backups.list': () => office.backups,
    'backups.state': () => office.state,
    'backups.make': make,
  })
  render(
    <SessionProvider session={openSession}>
      <BackupSettings />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  return {
    office,
    becomes: (now: BackupsState) => {
      act(() => {
        office.state = now
        tell('backups.changed', now)
      })
    },
  }
}

const making = 'A backup is being made and checked. Everything else goes on meanwhile.'

test('the backup of the day is told while it is made, and listed once it is there', async () => {
  const { office, becomes } = section({ ...none, making: 'daily' })
  expect(await screen.findByText(making)).toBeDefined()
  expect(await screen.findByText('There is no backup yet.')).toBeDefined()

  office.backups = [backup]
  becomes(none)
  expect(await screen.findByText('Opened and checked')).toBeDefined()
  expect(screen.queryByText(making)).toBe(null)
})

test('one that is asked for is told while it is made, then that it was', async () => {
  const asked = Promise.withResolvers<ListedBackup>()
  section(none, () => asked.promise)
  await userEvent.click(await screen.findByRole('button', { name: 'Make a backup now' }))
  expect(await screen.findByText(making)).toBeDefined()

  asked.resolve(backup)
  expect(await screen.findByText('Made and checked.')).toBeDefined()
})

// Nobody learned that the backup of the day was not made, but from a list that lacked it.
test('a backup of the day that was not made is told with its reason, until one is made', async () => {
  const notMade = { kind: 'daily', at: '2026-05-18T06:00:00Z', code: 'diskFull' } as const
  const { becomes } = section({ making: null, notMade })
  const title = await screen.findByText(/^The backup of .*18 May 2026.* was not made\.$/)
  expect(title.parentElement?.textContent).toMatch(/The disk is full/)

  becomes({ making: 'daily', notMade })
  expect(await screen.findByText(making)).toBeDefined()
  expect(screen.queryByText(/was not made/)).toBe(null)
  becomes(none)
  await waitFor(() => {
    expect(screen.queryByText(making)).toBe(null)
  })
  expect(screen.queryByText(/was not made/)).toBe(null)
})

test('one that is asked for and fails is told once', async () => {
  const { becomes } = section(none, () => Promise.reject(new Refused('folderNotWritable')))
  await userEvent.click(await screen.findByRole('button', { name: 'Make a backup now' }))
  becomes({ making: null, notMade: { kind: 'onDemand', at: '2026-05-18T06:00:00Z', code: 'folderNotWritable' } })

  expect(await screen.findByText('The backup was not made.')).toBeDefined()
  expect(screen.getAllByText(/can’t be written to/)).toHaveLength(1)
})

// The list of before an erasure was shown while it was asked again, and a question opened from it never told the erasure.
test('the question before a restore tells what was erased since its list was read', async () => {
  const { office, becomes } = section(none)
  await screen.findByText('There is no backup yet.')
  office.backups = [backup]
  becomes(none)
  await userEvent.click(await screen.findByRole('button', { name: 'Restore' }))
  const question = await screen.findByRole('dialog')
  expect(question.textContent).not.toMatch(/erasure/)

  office.backups = [{ ...backup, erasedSince: 1 }]
  becomes(none)
  expect(await within(question).findByText(/^1 erasure was made after this backup/)).toBeDefined()
})
