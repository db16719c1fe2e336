import { configure, screen } from '@testing-library/react'
import { useLocation } from 'react-router'
import { vi } from 'vitest'
import { CaseDetail } from '#contract/cases.ts'
import type { Output } from '#contract/contract.ts'
import { FoundCase, FoundModule } from '#contract/finding.ts'
import { ProgrammeId } from '#core/ids.ts'
import type { Role } from '#core/roles.ts'
import { officer, openSession, placeBridge } from '../bridge.fixtures.tsx'
import { inFrame } from '../frame/inFrame.fixtures.tsx'
import { Workbench } from '../frame/Workbench.tsx'
import { useKeys } from '../ui/index.ts'

export const idOf = (nth: number) => `019aa000-0000-7000-8000-0000000000${String(nth).padStart(2, '0')}`
export const en = (value: string) => [{ lang: 'en', value }]

export const caseOf = (nth: number, applicant: string, title = 'Data analysis badge') =>
  FoundCase.parse({
    ...{ id: idOf(nth), number: `2026-00${String(nth)}`, stage: 'decision', applicant, alsoCalled: null, is: 'open' },
    credential: { id: idOf(nth + 50), title: en(title), provider: en('Open Harbour') },
  })
export const moduleOf = (nth: number, title: string, by: FoundModule['by'] = 'title') =>
  FoundModule.parse({
    ...{ moduleId: idOf(nth), moduleVersionId: idOf(nth), code: `INF-${String(nth)}`, title: en(title), by },
    ...{ credits: 750, programmes: ['BSC'] },
  })

export const lea = caseOf(11, 'Lea Montavon')
export const jakub = caseOf(12, 'Jakub Holub')
export const analysis = moduleOf(31, 'Data analysis')
export const programme = {
  ...{ id: ProgrammeId.parse(idOf(41)), code: 'BSC', title: en('Informatics'), modules: 3 },
  ...{ eqfLevel: 6, credits: 18_000, validFrom: '2022-10-01', validTo: null },
}

export const detail = CaseDetail.parse({
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

export const cases = (...found: FoundCase[]): Output<'cases.find'> => ({
  of: found.length,
  found,
  similar: { of: 0, found: [] },
})
export const modules = (...found: FoundModule[]): Output<'catalogue.find'> => ({
  of: found.length,
  found,
  similar: { of: 0, found: [] },
})

/** A screen with a field, keys of its own, and the address that stands in place of others. */
export const done: string[] = []
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

export const places = [
  { path: '/', label: 'cases', screen: Screen, asks: 'cases.list' },
  { path: '/catalogue', label: 'catalogue', screen: Screen, asks: 'catalogue.modules' },
  { path: '/settings', label: 'settings', screen: Screen, asks: 'session.state' },
] as const

export function openWorkbench(at = '/', roles: readonly Role[] = officer.roles) {
  const session = { ...openSession, officer: { ...officer, roles: [...roles] } }
  const paths = ['/', '/catalogue', '/statements', '/settings', '/cases/:caseId/:stage']
  const children = paths.map((path) => ({ path, element: <Screen /> }))
  return inFrame([{ element: <Workbench places={places} />, children }], at, session)
}

export const field = () => screen.getByRole('combobox', { name: 'Search, or go to' })
export const rows = () => screen.getAllByRole('option').map(({ textContent }) => textContent)
export const chosen = () => {
  const id = field().getAttribute('aria-activedescendant')
  return id === null ? null : document.getElementById(id)?.textContent
}
export const address = () => screen.getByRole('heading', { level: 1, hidden: true }).textContent

// The search waits for pauses: on a computer that is at work each of them takes its time.
configure({ asyncUtilTimeout: 15_000 })

/** Before each test: nothing was opened or done, and whatever is typed two cases and two modules are found. */
export function beginAnew(): void {
  done.length = 0
  localStorage.clear()
  Element.prototype.scrollIntoView = vi.fn()
  placeBridge({
    'cases.find': () => cases(lea, jakub),
    'catalogue.find': () => modules(analysis, moduleOf(32, 'Poetry', 'outcomes')),
    'catalogue.programmes': () => [],
    'cases.get': () => detail,
  })
}
