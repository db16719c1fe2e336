import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { newCaseForm } from '#contract/newCaseDraft.ts'
import type { SessionState } from '#contract/session.ts'
import { CaseId, JobId, OfficerId } from '#core/ids.ts'
import { officer, openSession, placeBridge, Refused } from '../bridge.fixtures.tsx'
import { App } from './App.tsx'
import { recordOfDrafts } from './formDrafts.fixtures.ts'
import { useImporting } from './importing.tsx'
import { NewCase } from './NewCase.tsx'

const locked: SessionState = { ...openSession, phase: 'locked', officer: null }
const other: SessionState = {
  ...openSession,
  officer: { ...officer, id: OfficerId.parse('01890000-0000-7000-8000-000000000002') },
}
const caseIdOf = (nth: number) => CaseId.parse(`01890000-0000-7000-8000-00000000010${String(nth)}`)
const jobId = JobId.parse('01890000-0000-7000-8000-000000000201')

/** Files by name; each says who holds it, and is known by that. */
type Files = Readonly<Record<string, string>>

/** A record that outlives windows, and windows with folders that are dropped; the record lists drafts to `officer` alone. */
function desk() {
  const { drafts, routes } = recordOfDrafts()
  let session = openSession
  let starts: 'taken' | 'locked' = 'taken'
  let created = 0
  const { asked, tell } = placeBridge({
    ...routes,
    'session.state': () => session,
    'officeFormDrafts.list': () => {
      if (session.officer === null) throw new Refused('locked')
      return session.officer.id === officer.id ? routes['officeFormDrafts.list']() : []
    },
    'applicants.find': () => ({ of: 0, found: [], similar: [] }),
    'imports.inspect': ({ files }: Input<'imports.inspect'>) =>
      files.map(({ name, bytes }) => {
        const holder = new TextDecoder().decode(bytes)
        return { name, equality: holder, holders: [holder], titles: [], missing: [], problem: null }
      }),
    'cases.create': () => ({ caseId: caseIdOf((created += 1)), number: `2026-000${String(created)}` }),
    'imports.start': ({ caseId }: Input<'imports.start'>) => {
      if (starts === 'locked') throw new Refused('locked')
      return { id: jobId, caseId: CaseId.parse(caseId), state: 'finished', files: [] }
    },
  })
  function Drops() {
    const { take, begin } = useImporting()
    dropped = (files) => {
      const chosen = Object.entries(files).map(([name, holder]) => new File([holder], name))
      take({ files: chosen, left: null }, null)
    }
    return (
      <button type="button" onClick={begin}>
        begin
      </button>
    )
  }
  let dropped: (files: Files) => void = () => undefined
  const inputs = <R extends 'cases.create' | 'imports.start' | 'imports.inspect'>(route: R) =>
    asked.filter((one) => one.route === route).map(({ input }) => input as Input<R>)
  const become = (next: SessionState) => {
    session = next
    act(() => {
      tell('session.changed', session)
    })
  }
  return {
    drafts,
    openWindow: () => {
      cleanup()
      const element = (
        <>
          <Drops />
          <NewCase />
        </>
      )
      const paths = [
        { path: '/', element },
        { path: '/cases/*', element: <p>The case is open</p> },
      ]
      render(<App router={createMemoryRouter(paths)} start={() => <p>locked</p>} />)
      return screen.findByText('begin')
    },
    drop: (files: Files) => {
      act(() => {
        dropped(files)
      })
    },
    /** As the engine does: it tells first, and what is typed is saved. */
    lock: async () => {
      act(() => {
        tell('session.locking', {})
      })
      await waitFor(() => {
        expect(drafts.has(newCaseForm)).toBe(true)
      })
      become(locked)
      await screen.findByText('locked')
    },
    become,
    refuse: (how: typeof starts) => {
      starts = how
    },
    inspected: () => inputs('imports.inspect').length,
    named: () =>
      inputs('cases.create').map(({ applicant, purpose }) => [
        'new' in applicant ? applicant.new.names[0]?.family : null,
        purpose,
      ]),
    imported: () => inputs('imports.start').map(({ caseId, files }) => [caseId, ...files.map(({ name }) => name)]),
  }
}

const family = async (nth = 0) => {
  const field = (await screen.findAllByRole('textbox', { name: /Family name/ }))[nth]
  if (field === undefined) throw new Error(`There is no family name ${String(nth)}`)
  return field
}
const create = (name: string) => screen.findByRole('button', { name })

// All of it was gone: names, contact and purpose, and which files were chosen.
test('what was entered of new cases stands there after a lock, with its files', async () => {
  const { openWindow, drop, lock, become, inspected, named, imported } = desk()
  await openWindow()
  drop({ 'a.json': 'Ada Example', 'b.json': 'Ben Sample' })
  await userEvent.type(await family(1), 's')
  expect(screen.queryByText(/^You entered this before/)).toBeNull()
  // Forms below each other say whose they are.
  expect(within(screen.getByRole('group', { name: '2 of 2 applicants' })).getByDisplayValue('Samples')).toBeDefined()
  await userEvent.type(screen.getAllByRole('textbox', { name: /E-mail/ })[0] ?? document.body, 'ada@')
  await userEvent.click(screen.getByRole('button', { name: /Purpose/ }))
  await userEvent.click(await screen.findByRole('option', { name: 'Exemption' }))
  await lock()
  expect(screen.queryByText(/Sample/)).toBeNull()
  become(openSession)

  expect(await family(1)).toHaveProperty('value', 'Samples')
  // A window that opens by itself says why it is there.
  expect(
    screen.getByText('You entered this before the workbench was locked or closed. Cancel forgets it.'),
  ).toBeDefined()
  // Nothing is typed since, and yet it is not one press of a key away from being gone.
  await userEvent.keyboard('{Escape}')
  const email = screen.getAllByRole('textbox', { name: /E-mail/ })[0] ?? document.body
  expect(email).toHaveProperty('value', 'ada@')
  await userEvent.type(email, 'example.org')
  await userEvent.click(await create('Create 2 cases'))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(named()).toEqual([
    ['Example', 'exemption'],
    ['Samples', 'exemption'],
  ])
  expect(imported()).toEqual([
    [caseIdOf(1), 'a.json'],
    [caseIdOf(2), 'b.json'],
  ])
  // The lock took no bytes with it that would have to be read anew.
  expect(inspected()).toBe(1)
})

// Would catch cases that are created without a file that was chosen for them, and words that meet the file of somebody else.
test('after a restart files are chosen again, and what was typed meets them', async () => {
  const { openWindow, drop, drafts, named, imported } = desk()
  await openWindow()
  drop({ 'a.json': 'Ada Example', 'b.json': 'Ben Sample', 'b2.json': 'Ben Sample ' })
  await userEvent.type(await family(1), 's')
  await waitFor(() => {
    expect(drafts.get(newCaseForm)).toContain('Samples')
  })
  await openWindow()

  expect(await family(1)).toHaveProperty('value', 'Samples')
  expect(screen.getByText('3 files have to be chosen again.')).toBeDefined()
  await userEvent.click(await create('Create 2 cases'))
  const alert = within(await screen.findByRole('alert'))
  expect(alert.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['a.json', 'b.json', 'b2.json'])
  expect(document.activeElement?.textContent).toContain('3 files have to be chosen again.')
  expect(named()).toEqual([])

  // One has got another name since.
  drop({ 'b of Ben.json': 'Ben Sample', 'a.json': 'Ada Example' })
  await screen.findByText('One file has to be chosen again.')
  await userEvent.click(screen.getByRole('button', { name: 'Leave them out' }))
  await userEvent.click(await create('Create 2 cases'))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(named().map(([called]) => called)).toEqual(['Example', 'Samples'])
  expect(imported()).toEqual([
    [caseIdOf(1), 'a.json'],
    [caseIdOf(2), 'b of Ben.json'],
  ])
  await waitFor(() => {
    expect(drafts.size).toBe(0)
  })
})

// Would catch a second case for whoever has one by the time of the lock.
test('cases that were created before a lock are not created again after it', async () => {
  const { openWindow, drop, lock, become, refuse, named, imported } = desk()
  await openWindow()
  drop({ 'a.json': 'Ada Example', 'b.json': 'Ben Sample' })
  await family(1)
  refuse('locked')
  await userEvent.click(await create('Create 2 cases'))
  await screen.findByText(/^One case was created; something after it failed/)
  await lock()
  refuse('taken')
  become(openSession)

  await screen.findByText(/^One case was created; something after it failed/)
  expect((await family()).matches(':disabled')).toBe(true)
  await userEvent.click(await create('Create 2 cases'))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(named().map(([called]) => called)).toEqual(['Example', 'Sample'])
  expect(imported()).toContainEqual([caseIdOf(1), 'a.json'])
  expect(imported()).toContainEqual([caseIdOf(2), 'b.json'])
})

test('who cancels does not want it, and a form with nothing in it is no draft', async () => {
  const { openWindow, drop, drafts } = desk()
  await openWindow()
  act(() => {
    screen.getByText('begin').click()
  })
  const field = await family()
  await userEvent.type(field, 'E')
  await waitFor(() => {
    expect(drafts.has(newCaseForm)).toBe(true)
  })
  await userEvent.clear(field)
  await waitFor(() => {
    expect(drafts.has(newCaseForm)).toBe(false)
  })
  drop({ 'a.json': 'Ada Example' })
  await waitFor(() => {
    expect(drafts.has(newCaseForm)).toBe(true)
  })
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => {
    expect(drafts.has(newCaseForm)).toBe(false)
  })
  await openWindow()
  expect(screen.queryByRole('dialog')).toBeNull()
})

// Would catch names and files that the next officer finds.
test('what one officer entered is not there for another, and is there when they come back', async () => {
  const { openWindow, drop, lock, become } = desk()
  await openWindow()
  drop({ 'a.json': 'Ada Example' })
  await userEvent.type(await family(), 's')
  await lock()
  become(other)
  await screen.findByText('begin')
  expect(screen.queryByRole('dialog')).toBeNull()
  become(locked)
  await screen.findByText('locked')
  become(openSession)

  expect(await family()).toHaveProperty('value', 'Examples')
  // The handles went when another officer came: what they chose is nobody else's to hand over.
  expect(screen.getByText('One file has to be chosen again.')).toBeDefined()
})

test('what can not be saved is said in the form', async () => {
  const bridge = { 'officeFormDrafts.list': () => [], 'applicants.find': () => ({ of: 0, found: [], similar: [] }) }
  placeBridge({
    ...bridge,
    'session.state': () => openSession,
    'officeFormDrafts.save': () => {
      throw new Refused('diskFull')
    },
  })
  function Begin() {
    const { begin } = useImporting()
    return (
      <button type="button" onClick={begin}>
        begin
      </button>
    )
  }
  const element = (
    <>
      <Begin />
      <NewCase />
    </>
  )
  render(<App router={createMemoryRouter([{ path: '/', element }])} start={() => <p>locked</p>} />)
  await userEvent.click(await screen.findByText('begin'))
  await userEvent.type(await family(), 'Example')
  expect(await within(screen.getByRole('dialog')).findByText(/^The disk is full/)).toBeDefined()
})
