import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useLocation } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { CaseDetail } from '#contract/cases.ts'
import type { Input, Output } from '#contract/contract.ts'
import { FoundCase, FoundModule } from '#contract/finding.ts'
import { OfficerId, ProgrammeId, StatementId } from '#core/ids.ts'
import type { Role } from '#core/roles.ts'
import { officer, openSession, placeBridge, Refused } from '../bridge.fixtures.tsx'
import { inFrame } from '../frame/inFrame.fixtures.tsx'
import { Workbench } from '../frame/Workbench.tsx'
import { Dialog, useKeys } from '../ui/index.ts'
import { rememberOpened } from './openedLast.ts'

const idOf = (nth: number) => `019aa000-0000-7000-8000-0000000000${String(nth).padStart(2, '0')}`
const en = (value: string) => [{ lang: 'en', value }]

const caseOf = (nth: number, applicant: string, title = 'Data analysis badge') =>
  FoundCase.parse({
    ...{ id: idOf(nth), number: `2026-00${String(nth)}`, stage: 'decision', applicant, alsoCalled: null, is: 'open' },
    credential: { id: idOf(nth + 50), title: en(title), provider: en('Open Harbour') },
  })
const moduleOf = (nth: number, title: string, by: FoundModule['by'] = 'title') =>
  FoundModule.parse({
    ...{ moduleId: idOf(nth), moduleVersionId: idOf(nth), code: `INF-${String(nth)}`, title: en(title), by },
    ...{ credits: 750, programmes: ['BSC'] },
  })

const lea = caseOf(11, 'Lea Montavon')
const jakub = caseOf(12, 'Jakub Holub')
const analysis = moduleOf(31, 'Data analysis')
const programme = {
  ...{ id: ProgrammeId.parse(idOf(41)), code: 'BSC', title: en('Informatics'), modules: 3 },
  ...{ eqfLevel: 6, credits: 18_000, validFrom: '2022-10-01', validTo: null },
}

const detail = CaseDetail.parse({
  ...{ id: lea.id, number: lea.number, stage: 'decision', stages: [], purpose: 'exemption', clock: 'running' },
  applicant: { id: idOf(1), names: [], birthDate: null, contact: null },
  target: { programmeId: programme.id, moduleVersionId: null, label: null },
  ...{ missing: [], events: [], history: [], dueOn: null, daysLeft: null, holdings: [], documents: [], decided: null },
  heldBy: { id: officer.id, name: officer.name },
  credentials: [
    {
      ...{ id: idOf(61), credentialId: idOf(62), sourceFileId: idOf(63), fileName: 'a.json', format: 'ob3' },
      ...{ title: en('Badge'), issuer: [], awardingBody: [], issuedOn: null, report: null },
      holder: { inFile: null, answer: 'open', note: '', by: null, at: null },
    },
  ],
})

const cases = (...found: FoundCase[]): Output<'cases.find'> => ({ of: found.length, found })
const modules = (...found: FoundModule[]): Output<'catalogue.find'> => ({ of: found.length, found })

/** A screen with a field, keys of its own, and the address that stands in place of others. */
const done: string[] = []
function Screen() {
  const { pathname, search } = useLocation()
  useKeys([
    {
      keys: 'N',
      label: 'next open',
      run: () => done.push(`next from ${document.activeElement?.getAttribute('aria-label') ?? ''}`),
      shown: 'line',
    },
    { keys: 'X', label: 'told elsewhere', run: () => done.push('x'), shown: 'line', act: null },
    { keys: '↓', label: 'moves', run: () => done.push('down'), shown: 'list' },
    { keys: 'Enter', label: 'only told', run: null, shown: 'line' },
  ])
  return (
    <>
      <input aria-label="A field" />
      <h1>{pathname + search}</h1>
    </>
  )
}

const places = [
  { path: '/', label: 'cases', screen: Screen, asks: 'cases.list' },
  { path: '/catalogue', label: 'catalogue', screen: Screen, asks: 'catalogue.modules' },
  { path: '/settings', label: 'settings', screen: Screen, asks: 'session.state' },
] as const

function openWorkbench(at = '/', roles: readonly Role[] = officer.roles) {
  const session = { ...openSession, officer: { ...officer, roles: [...roles] } }
  const paths = ['/', '/catalogue', '/settings', '/cases/:caseId/:stage']
  const children = paths.map((path) => ({ path, element: <Screen /> }))
  return inFrame([{ element: <Workbench places={places} />, children }], at, session)
}

const field = () => screen.getByRole('combobox', { name: 'Search, or go to' })
const rows = () => screen.getAllByRole('option').map(({ textContent }) => textContent)
const chosen = () => {
  const id = field().getAttribute('aria-activedescendant')
  return id === null ? null : document.getElementById(id)?.textContent
}
const address = () => screen.getByRole('heading', { level: 1, hidden: true }).textContent

// The search waits for pauses: on a computer that is at work each of them takes its time.
configure({ asyncUtilTimeout: 15_000 })

beforeEach(() => {
  done.length = 0
  localStorage.clear()
  Element.prototype.scrollIntoView = vi.fn()
  placeBridge({
    'cases.find': () => cases(lea, jakub),
    'catalogue.find': () => modules(analysis, moduleOf(32, 'Poetry', 'outcomes')),
    'catalogue.programmes': () => [],
    'cases.get': () => detail,
  })
})

test('Ctrl+K opens it over a field, and Esc goes back to where the keyboard was', async () => {
  openWorkbench()
  await userEvent.type(screen.getByLabelText('A field'), 'half a sent')
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(document.activeElement).toBe(field())

  await userEvent.keyboard('mont{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByLabelText('A field'))
  })
  expect(screen.getByLabelText('A field')).toHaveProperty('value', 'half a sent')
})

test('the button in the top bar opens it, and its own key closes it', async () => {
  openWorkbench()
  const button = screen.getByRole('button', { name: /^Search, or go to/ })
  await userEvent.click(button)
  await userEvent.keyboard('{Meta>}k{/Meta}')
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => {
    expect(document.activeElement).toBe(button)
  })
})

// What is typed in a window over the window is kept nowhere yet: a step elsewhere would lose it.
test('under another window over the window it stays closed, wherever the keyboard is', async () => {
  const children = [
    {
      path: '/',
      element: (
        <Dialog title="A letter" onClose={() => undefined} actions={null}>
          <input aria-label="Reason" />
        </Dialog>
      ),
    },
  ]
  inFrame([{ element: <Workbench places={places} />, children }])
  await userEvent.type(await screen.findByLabelText('Reason'), 'unsaved')
  await userEvent.keyboard('{Control>}k{/Control}')
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })

  expect(screen.queryByRole('combobox')).toBeNull()
  expect(screen.getByLabelText('Reason')).toHaveProperty('value', 'unsaved')
})

test('what is found stands in groups with what was asked for marked, and Enter opens the first', async () => {
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data')
  const group = await screen.findByRole('group', { name: 'Cases' })
  expect(
    within(group)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Lea Montavon, Data analysis badge2026-0011Enter', 'Jakub Holub, Data analysis badge2026-0012'])
  expect([...group.querySelectorAll('b')].map(({ textContent }) => textContent)).toEqual(['Data', 'Data'])
  await waitFor(() => {
    expect(rows().slice(2)).toEqual(['Data analysisINF-31, 7.5 ECTS', 'Poetryin its outcomes · INF-32, 7.5 ECTS'])
  })

  await userEvent.keyboard('{Enter}')
  await waitFor(() => {
    expect(address()).toBe(`/cases/${lea.id}/decision?credential=${lea.credential?.id ?? ''}`)
  })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('arrows go round, Home and End to the ends once the letters have none left that way', async () => {
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data')
  await screen.findByText('2026-0012')
  await screen.findByRole('option', { name: /Poetry/ })
  expect(chosen()).toContain('Lea Montavon')
  await userEvent.keyboard('{ArrowDown}')
  expect(chosen()).toContain('Jakub Holub')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(chosen()).toContain('Poetry')
  await userEvent.keyboard('{ArrowDown}')
  expect(chosen()).toContain('Lea Montavon')
  await userEvent.keyboard('{End}')
  expect(chosen()).toContain('Poetry')
  await userEvent.keyboard('{Home}')
  expect(chosen()).toContain('Poetry')
  await userEvent.keyboard('{Home}')
  expect(chosen()).toContain('Lea Montavon')
  expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1)
})

// Would catch the answer to the first letters that comes after the answer to the whole name, and takes its place.
test('a late answer to fewer letters never replaces the answer to more', async () => {
  const answer = new Map<string, (found: Output<'cases.find'>) => void>()
  placeBridge({
    'catalogue.find': () => modules(),
    'catalogue.programmes': () => [],
    'cases.find': (input: Input<'cases.find'>) =>
      new Promise((resolve) => {
        answer.set(input.by === 'id' ? '' : input.text, resolve)
      }),
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('ja')
  await waitFor(() => {
    expect(answer.has('ja')).toBe(true)
  })
  await userEvent.keyboard('kub')
  await waitFor(() => {
    expect(answer.has('jakub')).toBe(true)
  })
  answer.get('jakub')?.(cases(jakub))
  expect(await screen.findByText('2026-0012')).toBeDefined()
  answer.get('ja')?.(cases(lea))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(rows()).toEqual(['Jakub Holub, Data analysis badge2026-0012Enter'])

  // Nor do the rows go while the next answer is on its way.
  await userEvent.keyboard(' h')
  await waitFor(() => {
    expect(answer.has('jakub h')).toBe(true)
  })
  expect(rows()).toHaveLength(1)
})

// Whoever types a name and presses Enter at once would open what fitted the first two letters.
test('Enter before the answer is there opens the first of what was typed', async () => {
  const { asked } = placeBridge({
    'catalogue.find': () => modules(),
    'catalogue.programmes': () => [],
    'cases.find': (input: Input<'cases.find'>) => cases(input.by !== 'id' && input.text === 'jakub' ? jakub : lea),
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('ja')
  await screen.findByText('2026-0011')
  await userEvent.keyboard('kub{Enter}')

  await waitFor(() => {
    expect(address()).toContain(jakub.id)
  })
  expect(asked).toContainEqual({ route: 'cases.find', input: { by: 'anything', text: 'jakub', atMost: 5 } })
})

test('how many there are beside those shown is told, and Tab narrows to more of one kind', async () => {
  const { asked } = placeBridge({
    'catalogue.find': () => ({ of: 20_000, found: [analysis] }),
    'catalogue.programmes': () => [programme],
    'cases.find': () => ({ of: 312, found: [lea] }),
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('in')
  expect(await screen.findByRole('group', { name: 'Cases · 1 of 312' })).toBeDefined()
  expect(await screen.findByRole('group', { name: 'Modules · 1 of 20,000' })).toBeDefined()
  expect((await screen.findByRole('group', { name: 'Programmes' })).textContent).toContain('InformaticsBSC, 3 modules')

  await userEvent.keyboard('{Tab}')
  await waitFor(() => {
    expect(screen.queryByRole('group', { name: /^Modules/ })).toBeNull()
  })
  await waitFor(() => {
    expect(asked).toContainEqual({ route: 'cases.find', input: { by: 'anything', text: 'in', atMost: 30 } })
  })
  await userEvent.keyboard('{Tab}')
  await waitFor(() => {
    expect(screen.queryByRole('group', { name: /^Cases/ })).toBeNull()
  })
  expect(await screen.findByRole('group', { name: /^Modules/ })).toBeDefined()
  await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}')
  expect(await screen.findByRole('group', { name: /^Modules/ })).toBeDefined()
  expect(await screen.findByRole('group', { name: /^Cases/ })).toBeDefined()
})

test('# asks for case numbers alone, > for what can be done', async () => {
  const { asked } = placeBridge({ 'cases.find': () => cases(lea), 'catalogue.find': () => modules(analysis) })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('#11')
  await screen.findByRole('option', { name: /Lea Montavon/ })
  await waitFor(() => {
    expect(asked.at(-1)).toEqual({ route: 'cases.find', input: { by: 'number', text: '11', atMost: 30 } })
  })
  expect(rows()).toHaveLength(1)

  await userEvent.keyboard('{Control>}a{/Control}>lock')
  await waitFor(() => {
    expect(rows()).toEqual(['LockEnter'])
  })
})

// What is done with the keyboard elsewhere would find no row that has the focus, or none at all.
test('a key of the screen is done as if it were pressed there, after the keyboard is back', async () => {
  openWorkbench()
  screen.getByLabelText('A field').focus()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('>ne')
  await waitFor(() => {
    expect(rows()).toEqual(['Next openEnter', 'New case'])
  })
  await userEvent.keyboard('{Backspace}{Backspace}')
  await waitFor(() => {
    expect(rows().length).toBeGreaterThan(2)
  })
  expect(rows().filter((row) => /told elsewhere|moves|only told/i.test(row))).toEqual([])
  await userEvent.keyboard('ne{Enter}')

  await waitFor(() => {
    expect(done).toEqual(['next from A field'])
  })
})

test('in a case the module that fits best can be compared with, and decided on by Ctrl+Enter', async () => {
  const { asked } = placeBridge({
    'cases.get': () => detail,
    'cases.find': () => cases(),
    'catalogue.find': () => modules(analysis),
    'catalogue.programmes': () => [programme],
    'cases.setTarget': () => detail,
  })
  openWorkbench(`/cases/${lea.id}/decision`)
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data ana')
  await screen.findByRole('option', { name: /^Compare with/ })
  const acts = screen.getByRole('group', { name: 'Do, in this case' })
  expect(
    within(acts)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Compare with Data analysis, INF-31ComparisonEnter',
    'Make “Data analysis” the module to decide onCtrlEnter',
  ])
  await userEvent.keyboard('{Enter}')
  await waitFor(() => {
    expect(address()).toBe(`/cases/${lea.id}/comparison?credential=${idOf(61)}&module=${analysis.moduleVersionId}`)
  })

  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data ana')
  await screen.findByRole('option', { name: /^Compare with/ })
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => {
    const target = { programmeId: programme.id, moduleVersionId: analysis.moduleVersionId }
    expect(asked).toContainEqual({ route: 'cases.setTarget', input: { caseId: lea.id, purpose: 'exemption', target } })
  })
})

// Whoever presses Enter too soon would do the first thing that can be done: record, take over, import.
test('with nothing typed Enter does nothing of what can be done here, until it was gone to', async () => {
  openWorkbench()
  screen.getByLabelText('A field').focus()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('>')
  await waitFor(() => {
    expect(rows()[0]).toBe('Next openN')
  })
  expect(chosen()).toBeNull()
  await userEvent.keyboard('{Enter}')
  expect(field()).toBeDefined()
  await userEvent.keyboard('{ArrowDown}')
  expect(chosen()).toBe('Next openEnter')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => {
    expect(done).toEqual(['next from A field'])
  })
})

test('a target that could not be set is told', async () => {
  placeBridge({
    'cases.get': () => detail,
    'cases.find': () => cases(),
    'catalogue.find': () => modules(analysis),
    'catalogue.programmes': () => [],
    'cases.setTarget': () => {
      throw new Refused('diskFull')
    },
  })
  openWorkbench(`/cases/${lea.id}/decision`)
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data ana')
  await screen.findByRole('option', { name: /^Compare with/ })
  await userEvent.keyboard('{Control>}{Enter}{/Control}')

  expect((await screen.findByRole('alert')).textContent).toContain('It was not done.')
})

// Would catch a window that asks for people on behalf of somebody who may see none. Backups are told at the foot of it.
test.each<[Role, readonly string[]]>([
  ['administrator', ['backups.state', 'session.state']],
  ['admissions', ['session.state', 'statements.register']],
  ['catalogueEditor', ['catalogue.find', 'catalogue.programmes', 'session.state']],
  ['auditor', ['backups.state', 'cases.find', 'catalogue.find', 'catalogue.programmes', 'session.state']],
])('%s is offered and asks for what the role opens', async (role, routes) => {
  const { asked } = placeBridge({
    'cases.find': () => cases(lea),
    'catalogue.find': () => modules(analysis),
    'catalogue.programmes': () => [],
    'statements.register': () => ({ of: 0, rows: [] }),
  })
  openWorkbench('/settings', [role])
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('lo')
  await waitFor(() => {
    expect(rows().some((row) => row.startsWith('Local catalogue') || row.startsWith('Lock'))).toBe(true)
    expect(rows().some((row) => row.startsWith('All keys'))).toBe(false)
  })

  const called = new Set(asked.map(({ route }) => route).filter((route) => route !== 'session.touch'))
  expect([...called, 'session.state'].sort()).toEqual(routes)
  expect(rows().some((row) => row.startsWith('New case'))).toBe(false)
  expect(screen.queryByText('case number') === null).toBe(!routes.includes('cases.find'))
})

// The next officer at the desk would see whose case was looked at before them.
test('while nothing is typed what the officer opened last comes first, but for the case that is open', async () => {
  const { asked } = placeBridge({
    'cases.get': () => detail,
    'cases.find': (input: Input<'cases.find'>) =>
      cases(...[jakub, lea].filter(({ id }) => input.by === 'id' && input.ids.includes(id))),
  })
  rememberOpened(OfficerId.parse(idOf(99)), { what: 'case', id: idOf(77) as typeof lea.id })
  rememberOpened(officer.id, { what: 'case', id: idOf(78) as typeof lea.id })
  rememberOpened(officer.id, { what: 'case', id: jakub.id })
  openWorkbench(`/cases/${lea.id}/decision`)
  await userEvent.keyboard('{Control>}k{/Control}')

  expect((await screen.findByRole('group', { name: 'Opened last' })).textContent).toContain('Jakub Holub')
  await waitFor(() => {
    expect(chosen()).toContain('Jakub Holub')
  })
  expect(asked.find(({ route }) => route === 'cases.find')?.input).toEqual({ by: 'id', ids: [jakub.id, idOf(78)] })
  const kept = localStorage.getItem('workbench.opened')
  expect(kept).not.toMatch(/Jakub|Lea|2026/)
  expect(kept).toContain(lea.id)
})

test('what is not found is said, with what helps', async () => {
  placeBridge({ 'cases.find': () => cases(), 'catalogue.find': () => modules(), 'catalogue.programmes': () => [] })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('zzz')
  expect((await screen.findByText('Nothing is found for “zzz”.')).closest('[role=status]')).not.toBeNull()
  expect(field().getAttribute('aria-activedescendant')).toBeNull()
})

test('what was not read is said beside what was', async () => {
  placeBridge({
    'catalogue.find': () => modules(analysis),
    'catalogue.programmes': () => [],
    'cases.find': () => {
      throw new Refused('diskFull')
    },
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data')

  expect(await screen.findByText('Not read: Cases. Type on to try again.')).toBeDefined()
  expect(rows()).toEqual(['Data analysisINF-31, 7.5 ECTSEnter'])
})

const statement: Output<'statements.register'>['rows'][number] = {
  ...{ id: StatementId.parse(idOf(71)), number: '2026/0017', applicant: 'Lea Montavon', caseNumber: '2026-0011' },
  ...{ language: 'en' as const, state: 'withdrawn' as const, issuedOn: '2026-05-18', outcomes: [], recordId: null },
}

const found = ['No. 2026/0017, Lea Montavon2026-0011, withdrawnEnter']

// Who reads statements only had no search but the list; who finds the case would have the whole register read for each letter.
test.each<[Role, string, readonly string[]]>([
  ['admissions', 'montavon', found],
  ['officer', 'montavon', ['Lea Montavon, Data analysis badge2026-0011Enter']],
  ['officer', '2026/0017', found],
])('%s who types %s is shown %j', async (role, text, shown) => {
  placeBridge({
    'cases.find': (input: Input<'cases.find'>) =>
      input.by !== 'id' && input.text === 'montavon' ? cases(lea) : cases(),
    'catalogue.find': () => modules(),
    'catalogue.programmes': () => [],
    'statements.register': () => ({ of: 1, rows: [statement] }),
  })
  openWorkbench('/settings', [role])
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard(text)

  await waitFor(() => {
    expect(rows()).toEqual(shown)
  })
})

// A record of many thousand cases is read for seconds after an unlock: a place of that name is not what a name and Enter mean.
test('while cases are still being read what is at hand is offered, and Enter waits unless a row was gone to', async () => {
  let answer: (found: Output<'cases.find'>) => void = () => undefined
  placeBridge({
    'catalogue.find': () => modules(),
    'catalogue.programmes': () => [],
    'cases.find': () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('sett{Enter}')
  expect(await screen.findByText('Reading …')).toBeDefined()
  expect(rows()).toEqual(['SettingsEnter'])
  expect(address()).toBe('/')
  answer(cases(caseOf(13, 'Ada Settle')))

  await waitFor(() => {
    expect(address()).toContain(idOf(13))
  })
})

// "Lock" opened a case about blockchains, and "import" a module in whose outcomes something is imported.
test('what has it only within a word, or in its outcomes, stands behind what is called so', async () => {
  placeBridge({
    'cases.find': () => cases(caseOf(14, 'Ada Block')),
    'catalogue.find': () => modules(moduleOf(32, 'Poetry', 'outcomes')),
    'catalogue.programmes': () => [],
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('lock')

  await waitFor(() => {
    expect(rows().map((row) => row.slice(0, 9))).toEqual(['LockEnter', 'Ada Block', 'Poetryin '])
  })
})
