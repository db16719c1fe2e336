import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'
import { CaseRow } from '#contract/cases.ts'
import type { Input, Output } from '#contract/contract.ts'
import { placeBridge, Refused } from '../../bridge.fixtures.tsx'
import { inFrame } from '../../frame/inFrame.fixtures.tsx'
import { layOut } from '../../ui/layout.fixtures.ts'
import { Inbox } from './Inbox.tsx'

const none: Output<'cases.list'> = {
  rows: [],
  fitting: 0,
  counts: { open: 0, mine: 0, due: 0, decided: 0, all: 0 },
  similar: [],
}
const hidden: Output<'cases.list'> = {
  rows: [],
  fitting: 0,
  counts: { open: 3, mine: 0, due: 0, decided: 0, all: 3 },
  similar: [],
}

function show() {
  inFrame([{ path: '/', element: <Inbox /> }])
}

test('an empty record leads to the first case', async () => {
  placeBridge({ 'cases.list': () => none, 'catalogue.page': () => ({ of: 0, rows: [], similar: [] }) })
  show()

  expect(await screen.findByRole('heading', { name: /Three steps to the first one/ })).toBeDefined()
})

// Modules that belong to no programme, as those of a module book do, were not counted: 36 imported, and the step still to be taken.
test('modules count as brought whether or not they belong to a programme', async () => {
  placeBridge({
    'cases.list': () => none,
    'catalogue.programmes': () => [],
    'catalogue.page': () => ({ of: 36, rows: [], similar: [] }),
  })
  show()

  expect(await screen.findByText('36 modules are in the local catalogue.')).toBeDefined()
})

// "Nothing here" where a filter hides three cases reads as if they were lost.
test('a filter that fits nothing says what it hides, and Esc in the field takes it back', async () => {
  placeBridge({ 'cases.list': ({ filter }: Input<'cases.list'>) => (filter === '' ? none : hidden) })
  show()
  await userEvent.keyboard('/')
  await userEvent.keyboard('zzz')
  expect(await screen.findByText('Nothing fits the filter.')).toBeDefined()
  expect(screen.getByText('3 cases are hidden by it.')).toBeDefined()

  await userEvent.keyboard('{Escape}')
  expect(screen.getByRole('searchbox')).toHaveProperty('value', '')
  await waitFor(() => {
    expect(screen.queryByText('3 cases are hidden by it.')).toBeNull()
  })
})

test('a list that was not read says so and can be asked for again', async () => {
  placeBridge({
    'cases.list': () => {
      throw new Refused('diskFull')
    },
  })
  show()

  expect((await screen.findByRole('alert')).textContent).toContain('The cases were not read.')
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
})

test('a similar spelling is offered apart from the list, and goes into the filter by one press', async () => {
  const { asked } = placeBridge({
    'cases.list': ({ filter }: Input<'cases.list'>) => ({
      ...hidden,
      similar: filter === 'zurawsky' ? ['Żurawski'] : [],
    }),
  })
  show()
  await userEvent.type(await screen.findByRole('searchbox'), 'zurawsky')
  expect(await screen.findByRole('group', { name: 'Similar spelling' })).toBeDefined()
  expect(screen.getByText('Nothing fits the filter.')).toBeDefined()
  screen.getByRole('button', { name: 'Żurawski' }).focus()
  await userEvent.keyboard(' ')

  expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'Żurawski')
  await waitFor(() => {
    expect(asked.at(-1)).toMatchObject({ route: 'cases.list', input: { filter: 'Żurawski' } })
  })
})

// Coming back from a case, and the next morning, the officer looks for the list that was left.
test('the view that was open last is open again', async () => {
  onTestFinished(() => {
    localStorage.clear()
  })
  const { asked } = placeBridge({ 'cases.list': () => hidden })
  show()
  await userEvent.click(await screen.findByRole('button', { name: /All cases/ }))
  cleanup()
  show()

  expect(await screen.findByRole('heading', { level: 1, name: 'All cases' })).toBeDefined()
  expect(asked.at(-1)).toMatchObject({ route: 'cases.list', input: { view: 'all' } })
})

const row = CaseRow.parse({
  id: '019aa000-0000-7000-8000-000000000001',
  number: '2026-0001',
  stage: 'received',
  applicant: { id: '019aa000-0000-7000-8000-000000000002', name: 'Ada Example' },
  ...{ credential: null, purpose: 'exemption', receivedOn: '2026-05-18', dueOn: null },
  ...{ clock: 'notStarted', daysLeft: null, heldBy: 'Henrik Tausch', missing: [] },
})

/** The page of these tests has no layout: a list is 620 px high, a row 31. */
function layOutRows() {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn()
      unobserve = vi.fn()
      disconnect = vi.fn()
    },
  )
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.getAttribute('role') === 'row' ? 31 : 620
  })
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(620)
  onTestFinished(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    localStorage.clear()
  })
}

/** A list of two cases that nobody can take over. */
function twoCases() {
  layOutRows()
  const other = CaseRow.parse({
    ...row,
    ...{ id: '019aa000-0000-7000-8000-000000000003', number: '2026-0002' },
    applicant: { id: '019aa000-0000-7000-8000-000000000004', name: 'Ben Sample' },
  })
  placeBridge({
    'cases.list': () => ({ ...hidden, rows: [row, other], fitting: 2 }),
    'cases.take': () => {
      throw new Refused('diskFull')
    },
  })
  show()
  return async () => {
    await userEvent.click(await screen.findByText('Ada Example'))
    await userEvent.keyboard('a')
    expect((await screen.findByRole('alert')).textContent).toContain('It was not done.')
  }
}

// Would catch a case that an officer believes to be theirs and that stays on another's desk.
test('a case that could not be taken over is told of', async () => {
  await twoCases()()
  expect(screen.getByRole('alert').textContent).toContain('The disk is full.')
})

// It stood over the next case, and over every other list, until another case was taken over.
test('that a case could not be taken over is told until another case or other cases are looked at', async () => {
  const fail = twoCases()
  await fail()
  await userEvent.click(screen.getByText('Ada Example'))
  expect(screen.getByRole('alert')).toBeDefined()

  await userEvent.click(screen.getByText('Ben Sample'))
  expect(screen.queryByRole('alert')).toBeNull()
  await fail()
  await userEvent.click(screen.getByRole('button', { name: /All cases/ }))
  expect(screen.queryByRole('alert')).toBeNull()
  await fail()
  await userEvent.type(screen.getByRole('searchbox'), 'b')
  expect(screen.queryByRole('alert')).toBeNull()
  await fail()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('alert')).toBeNull()
})

// The column said "-5" of a case that is five days late, and "0" of one that is due.
test.each([
  [-5, '5 overdue'],
  [0, 'due today'],
])('a case whose days left are %i says: %s', async (daysLeft, words) => {
  layOut({ view: 620, row: 31 })
  const late = { ...row, clock: 'running' as const, dueOn: '2026-05-13', daysLeft }
  placeBridge({ 'cases.list': () => ({ ...hidden, rows: [late], fitting: 1 }) })
  show()

  expect(await screen.findByText(words)).toBeDefined()
})

// Of a credential without a title the list said a comma and the provider, of one without both a comma alone.
test.each([
  [{ title: '', provider: 'College', more: 0 }, /^Without a title, College$/],
  [{ title: '', provider: '', more: 1 }, /^Without a title and 1 other$/],
])('a credential without a title is said to be so', async (credential, words) => {
  layOut({ view: 620, row: 31 })
  placeBridge({ 'cases.list': () => ({ ...hidden, rows: [{ ...row, credential }], fitting: 1 }) })
  show()

  const cell = (await screen.findAllByRole('gridcell')).find(({ textContent }) =>
    textContent.includes('Without a title'),
  )
  expect(cell?.textContent).toMatch(words)
})

// At 800 px seventeen filters stood one below the other above the list, and the first case far below the window.
test('filters that are folded tell how many are chosen', async () => {
  layOut({ view: 620, row: 31 })
  placeBridge({ 'cases.list': () => ({ ...hidden, rows: [row], fitting: 1 }) })
  show()
  const fold = await screen.findByRole('button', { name: 'Filters' })
  expect(fold.getAttribute('aria-expanded')).toBe('false')
  await userEvent.click(fold)
  expect(fold.getAttribute('aria-expanded')).toBe('true')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Decision' }))
  await userEvent.click(fold)
  expect(screen.getByRole('button', { name: 'Filters (1 chosen)' }).getAttribute('aria-expanded')).toBe('false')
})
