import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import type { SessionState } from '#contract/session.ts'
import { OfficerId } from '#core/ids.ts'
import { officer, openSession, placeBridge, Refused } from '../bridge.fixtures.tsx'
import { App } from './App.tsx'
import { recordOfDrafts } from './formDrafts.fixtures.ts'
import { useImporting } from './importing.tsx'
import { JobPanel } from './JobPanel.tsx'
import { NewCase } from './NewCase.tsx'

const locked: SessionState = { ...openSession, phase: 'locked', officer: null }
const other = { ...officer, id: OfficerId.parse('01890000-0000-7000-8000-000000000002') }

/** A window on which files are dropped, and an engine that looks into a message of them each time it is let. */
async function desk() {
  let session = openSession
  const waiting: (() => void)[] = []
  const { asked, tell } = placeBridge({
    ...recordOfDrafts().routes,
    'session.state': () => session,
    'applicants.find': () => ({ of: 0, found: [], similar: [] }),
    'imports.inspect': async ({ files }: Input<'imports.inspect'>) => {
      await new Promise<void>((go) => waiting.push(go))
      if (session.phase !== 'open') throw new Refused('locked')
      return files.map(({ name }) => ({
        ...{ name, equality: name, holders: ['Ada Example'], titles: [], missing: [], problem: null },
      }))
    },
  })
  let dropped: (count: number) => void = () => undefined
  function Drops() {
    const { take } = useImporting()
    dropped = (count) => {
      const files = Array.from({ length: count }, (_, nth) => new File(['{}'], `${String(count)}-${String(nth)}.json`))
      take({ files, left: null }, null)
    }
    return <p>open</p>
  }
  const element = (
    <>
      <Drops />
      <JobPanel />
      <NewCase />
    </>
  )
  render(<App router={createMemoryRouter([{ path: '/', element }])} start={() => <p>locked</p>} />)
  await screen.findByText('open')
  return {
    drop: (count: number) => {
      act(() => {
        dropped(count)
      })
    },
    /** The message that waits now is looked into. */
    look: async () => {
      await waitFor(() => {
        expect(waiting.length).toBeGreaterThan(0)
      })
      waiting.shift()?.()
    },
    become: (next: SessionState) => {
      session = next
      act(() => {
        tell('session.changed', session)
      })
    },
    messages: () =>
      asked
        .filter(({ route }) => route === 'imports.inspect')
        .map(({ input }) => (input as Input<'imports.inspect'>).files.length),
  }
}

const progress = { name: 'Files of new cases' }

// A folder of hundreds was read for a minute, and nothing on the screen said so or could stop it.
test('how many of many files are read is told, and stops with a press', async () => {
  const { drop, look, messages } = await desk()
  drop(20)
  const panel = within(await screen.findByRole('region', progress))
  expect(panel.getByText('0 of 20 files')).toBeDefined()
  expect(panel.getByRole('status').textContent).toBe('Reading files to fill in the form')
  await look()
  expect(await panel.findByText('8 of 20 files')).toBeDefined()
  expect(panel.getByRole('progressbar', progress).getAttribute('aria-valuenow')).toBe('8')

  await userEvent.click(panel.getByRole('button', { name: 'Stop reading' }))
  expect(screen.queryByRole('region', progress)).toBeNull()
  await look()
  await new Promise((later) => setTimeout(later, 50))
  expect(messages()).toEqual([8, 8])
  expect(screen.queryByRole('dialog')).toBeNull()

  // Would catch a press that stops what is dropped after it.
  drop(3)
  await look()
  expect(await screen.findByText(/^With 3 files/)).toBeDefined()
})

test('files that join an open form are told of in it, and cancelling it stops them', async () => {
  const { drop, look, messages } = await desk()
  drop(2)
  await look()
  const dialog = within(await screen.findByRole('dialog'))
  // So few are there before anybody could read how far they are.
  expect(screen.queryByRole('region', progress)).toBeNull()
  drop(9)
  drop(10)
  expect(await dialog.findByText('0 of 19 files')).toBeDefined()
  expect(screen.getAllByRole('progressbar', { ...progress, hidden: true })).toHaveLength(1)
  await look()
  expect(await dialog.findByText('8 of 19 files')).toBeDefined()
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
  await look()
  await look()
  await new Promise((later) => setTimeout(later, 50))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(messages()).toEqual([2, 8, 8, 1])
})

// Whoever came back after a lock in the middle found neither a form nor a word of the files.
test('files that a lock cuts off are looked into once the same officer is back, and for nobody else', async () => {
  const { drop, look, become, messages } = await desk()
  drop(9)
  await look()
  await waitFor(() => {
    expect(messages()).toEqual([8, 1])
  })
  become(locked)
  await screen.findByText('locked')
  await look()
  await new Promise((later) => setTimeout(later, 50))
  become(openSession)
  await look()
  await look()
  expect(await screen.findByText(/^With 9 files/)).toBeDefined()

  drop(10)
  await look()
  become(locked)
  await screen.findByText('locked')
  await look()
  become({ ...openSession, officer: other })
  await screen.findByText('open')
  await new Promise((later) => setTimeout(later, 50))
  expect(messages()).toEqual([8, 1, 8, 1, 8, 2])
})
