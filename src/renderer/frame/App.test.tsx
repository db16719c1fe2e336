import { useQueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createHashRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { openSession, officer, placeBridge, Refused } from '../bridge.fixtures.tsx'
import { Start } from '../screens/start/Start.tsx'
import { App } from './App.tsx'

const router = () => createHashRouter([{ path: '*', element: <p>the workbench</p> }])
const locked = { ...openSession, phase: 'locked' as const, officer: null }
const recoveryKey = '7Z3K-9QHM-2B5X-WD8N-41RT-KE6P-VJ0C-XA3S-8FHY'

// The engine says "open" before its answer arrives: the key, shown once, must not be swept away by that.
test('the recovery key is shown before anything else, and only a word that it is kept leads on', async () => {
  const bridge = placeBridge({
    'session.state': () => ({ ...locked, phase: 'firstRun', officers: [] }),
    'session.setUp': () => {
      bridge.tell('session.changed', openSession)
      return { recoveryKey, state: openSession }
    },
  })
  render(<App router={router()} start={Start} />)
  await userEvent.type(await screen.findByLabelText('Your name'), 'Ada Example')
  await userEvent.type(screen.getByLabelText('Your office'), 'Recognition Office')
  await userEvent.type(screen.getByLabelText('New passphrase'), 'four words side by side')
  await userEvent.type(screen.getByLabelText('The same passphrase again'), 'four words side by side')
  await userEvent.click(screen.getByRole('button', { name: 'Create the database' }))

  expect(await screen.findByText(recoveryKey)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Open the workbench' }))
  expect(screen.queryByText('the workbench')).toBeNull()

  await userEvent.click(screen.getByRole('checkbox'))
  await userEvent.click(screen.getByRole('button', { name: 'Open the workbench' }))
  expect(await screen.findByText('the workbench')).toBeDefined()
})

// Would catch a German window whose office is told to write in English.
test('the first run tells in which language the window is read', async () => {
  localStorage.clear()
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('de-DE')
  const { asked } = placeBridge({
    'session.state': () => ({ ...locked, phase: 'firstRun', officers: [] }),
    'session.setUp': () => ({ recoveryKey, state: openSession }),
  })
  render(<App router={router()} start={Start} />)
  await userEvent.type(await screen.findByLabelText('Ihr Name'), 'Ada Example')
  await userEvent.type(screen.getByLabelText('Ihre Stelle'), 'Anerkennungsstelle')
  await userEvent.type(screen.getByLabelText('Neue Passphrase'), 'four words side by side')
  await userEvent.type(screen.getByLabelText('Dieselbe Passphrase noch einmal'), 'four words side by side{Enter}')

  await waitFor(() => {
    expect(asked).toContainEqual({
      route: 'session.setUp',
      input: expect.objectContaining({ language: 'de' }) as unknown,
    })
  })
  vi.restoreAllMocks()
  localStorage.clear()
})

test('two passphrases that differ are not sent', async () => {
  const { asked } = placeBridge({ 'session.state': () => ({ ...locked, phase: 'firstRun', officers: [] }) })
  render(<App router={router()} start={Start} />)
  await userEvent.type(await screen.findByLabelText('Your name'), 'Ada Example')
  await userEvent.type(screen.getByLabelText('Your office'), 'Recognition Office')
  await userEvent.type(screen.getByLabelText('New passphrase'), 'four words side by side')
  await userEvent.type(screen.getByLabelText('The same passphrase again'), 'four words side by sode')
  await userEvent.click(screen.getByRole('button', { name: 'Create the database' }))

  expect(screen.getByText(/The two do not agree/)).toBeDefined()
  expect(asked.map(({ route }) => route)).toEqual(['session.state'])
})

test('a wrong passphrase is said beside the field, and what was typed stays', async () => {
  placeBridge({
    'session.state': () => locked,
    'session.unlock': () => {
      throw new Refused('wrongPassphrase')
    },
  })
  render(<App router={router()} start={Start} />)
  await userEvent.type(await screen.findByLabelText('Passphrase'), 'wrong{Enter}')
  // Which trust packs an encrypted record holds is not known before it is opened.
  expect(screen.queryByText(/trust pack/)).toBeNull()

  expect(await screen.findByText(/does not open this database/)).toBeDefined()
  expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', 'wrong')
})

// Whoever signs in learns nothing of it elsewhere: the engine can't close a folder of another account.
test.each([true, false])(
  'at the door it is told whether others may enter the data folder: %s',
  async (folderOpenToOthers) => {
    placeBridge({ 'session.state': () => ({ ...locked, folderOpenToOthers }) })
    render(<App router={router()} start={Start} />)
    await screen.findByLabelText('Passphrase')

    expect(screen.queryAllByText(/may enter the data folder/)).toHaveLength(folderOpenToOthers ? 1 : 0)
  },
)

// Locked by idle time while a case is open: nothing that was read may stay on the screen.
test('locking takes the workbench off the screen', async () => {
  const bridge = placeBridge({ 'session.state': () => openSession })
  render(<App router={router()} start={Start} />)
  expect(await screen.findByText('the workbench')).toBeDefined()
  act(() => {
    bridge.tell('session.changed', locked)
  })

  expect(await screen.findByRole('heading', { name: 'Open the workbench' })).toBeDefined()
  expect(screen.queryByText('the workbench')).toBeNull()
  expect(screen.getByRole('button', { name: new RegExp(officer.name) })).toBeDefined()
})

// Would catch a passphrase that lies in the window for minutes after it has opened the door.
test('what was sent at the door does not stay in the window', async () => {
  let session: typeof openSession = locked
  const bridge = placeBridge({
    'session.state': () => session,
    'session.unlock': () => {
      session = openSession
      bridge.tell('session.changed', openSession)
      return openSession
    },
  })
  let held = () => ['not looked']
  function Inside() {
    const client = useQueryClient()
    held = () =>
      client
        .getMutationCache()
        .getAll()
        .map(({ state }) => JSON.stringify(state.variables))
    return <p>the workbench</p>
  }
  render(<App router={createHashRouter([{ path: '*', element: <Inside /> }])} start={Start} />)
  await userEvent.type(await screen.findByLabelText('Passphrase'), 'four words side by side{Enter}')
  expect(await screen.findByText('the workbench')).toBeDefined()

  await waitFor(() => {
    expect(held()).toEqual([])
  })
})

test('a damaged database offers its backups, and restoring asks first', async () => {
  const { asked } = placeBridge({
    'session.state': () => ({ ...locked, phase: 'damaged', officers: [] }),
    'backups.list': () => [
      {
        ...{
          id: 'b1',
          madeAt: '2026-05-17T06:00:00Z',
          kind: 'daily',
          bytes: 1_000_000,
          verified: true,
          expiresOn: null,
        },
        ...{ erasedSince: 2, erasuresListed: false, numbersLost: 'unreadable' as const },
      },
    ],
    'backups.restore': () => locked,
  })
  render(<App router={router()} start={Start} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Restore' }))
  const question = await screen.findByRole('dialog')
  expect(asked.some(({ route }) => route === 'backups.restore')).toBe(false)
  // Who was erased later must not come back unsaid.
  expect(question.textContent).toMatch(/2 erasures were made after this backup.*list of erasures is not in this data/)
  // Nor may a number be given twice unsaid.
  expect(question.textContent).toMatch(/Numbers may be given a second time.*can’t be read.*newest backup/)
  await userEvent.click(within(question).getByRole('button', { name: 'Restore' }))

  expect(asked).toContainEqual({ route: 'backups.restore', input: { id: 'b1' } })
})
