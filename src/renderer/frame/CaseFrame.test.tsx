import { act, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState, type ComponentType } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { CaseDetail } from '#contract/cases.ts'
import type { Input } from '#contract/contract.ts'
import { Stage } from '#core/recognition/case.ts'
import { CaseCredentialId, ModuleVersionId } from '#core/ids.ts'
import { officer, placeBridge, questionsAskedAgain } from '../bridge.fixtures.tsx'
import { CaseFrame } from './CaseFrame.tsx'
import { inFrame } from './inFrame.fixtures.tsx'
import { useOpenCase } from './openCase.tsx'

const idOf = (nth: number) => `019aa000-0000-7000-8000-00000000000${String(nth)}`
const detailOf = (nth: number) =>
  CaseDetail.parse({
    id: idOf(nth),
    number: `2026-000${String(nth)}`,
    stage: 'decision',
    stages: [],
    applicant: { id: idOf(9), names: [], birthDate: null, contact: null },
    purpose: 'exemption',
    target: { programmeId: null, moduleVersionId: null, label: null },
    ...{ missing: [], events: [], history: [], dueOn: null, daysLeft: null, clock: 'running' },
    heldBy: { id: officer.id, name: officer.name },
    ...{ holdings: [], credentials: [], documents: [], decided: null },
  })

/** The first of two cases, at a stage that shows `Shown`. */
function openFirst(Shown: ComponentType) {
  const screens = Object.fromEntries(Stage.options.map((stage) => [stage, Shown])) as Record<Stage, ComponentType>
  const routes = [{ path: '/cases/:caseId/:stage', element: <CaseFrame screens={screens} /> }]
  return inFrame(routes, `/cases/${idOf(1)}/decision`).router
}

function Note() {
  const [note, setNote] = useState('')
  return (
    <input
      aria-label="Note"
      value={note}
      onChange={(event) => {
        setNote(event.target.value)
      }}
    />
  )
}

// Would catch the reason for one person that stands in the form of the next, where both cases were open before.
test('what was typed in one case does not stand in the next', async () => {
  placeBridge({
    'formDrafts.list': () => [],
    'cases.get': ({ caseId }: Input<'cases.get'>) => detailOf(caseId === idOf(1) ? 1 : 2),
  })
  const router = openFirst(Note)
  for (const nth of [2, 1, 2]) {
    await act(() => router.navigate(`/cases/${idOf(nth)}/decision`))
    expect(await screen.findByText(new RegExp(`2026-000${String(nth)}`))).toBeDefined()
  }
  await userEvent.type(await screen.findByLabelText('Note'), 'not recognised')
  await act(() => router.navigate(`/cases/${idOf(1)}/decision`))

  expect(await screen.findByText(/2026-0001/)).toBeDefined()
  expect(await screen.findByLabelText('Note')).toHaveProperty('value', '')
})

// It said "-5 days left", "-1 day left", and "0 days left" on the last day that is in time.
test.each([
  [12, '12 days left'],
  [1, '1 day left'],
  [0, 'Due today'],
  [-1, '1 day overdue'],
  [-5, '5 days overdue'],
])('a clock of %i days says: %s', async (daysLeft, words) => {
  placeBridge({
    'formDrafts.list': () => [],
    'cases.get': () => ({ ...detailOf(1), daysLeft, dueOn: '2026-05-13' }),
  })
  openFirst(Note)
  expect(await screen.findByText(words)).toBeDefined()
})

// A scan was taken in while the officer had gone on to another case: there the first credential took the place of the one in sight.
test('what was waited for in one case chooses nothing in the next', async () => {
  placeBridge({
    'formDrafts.list': () => [],
    'cases.get': ({ caseId }: Input<'cases.get'>) => detailOf(caseId === idOf(1) ? 1 : 2),
  })
  const answered = Promise.withResolvers<undefined>()
  function Choosing() {
    const { choose } = useOpenCase()
    return (
      <button
        type="button"
        onClick={() => {
          void answered.promise.then(() => {
            choose(CaseCredentialId.parse(idOf(5)))
          })
        }}
      >
        choose later
      </button>
    )
  }
  const router = openFirst(Choosing)
  await userEvent.click(await screen.findByRole('button', { name: 'choose later' }))
  await act(() => router.navigate(`/cases/${idOf(2)}/decision?credential=${idOf(6)}`))
  await screen.findByText(/2026-0002/)
  await act(async () => {
    answered.resolve(undefined)
    await answered.promise
  })

  expect(router.state.location.search).toBe(`?credential=${idOf(6)}`)
})

// A module that was looked at for an earlier target stood in the address for good: the comparison opened with it ever after.
test('a module that was chosen for an earlier target goes from the address, and stays in that of another case', async () => {
  let aimedAt = idOf(7)
  placeBridge({
    'formDrafts.list': () => [],
    'cases.get': ({ caseId }: Input<'cases.get'>) => {
      const moduleVersionId = ModuleVersionId.parse(caseId === idOf(1) ? aimedAt : idOf(3))
      return { ...detailOf(caseId === idOf(1) ? 1 : 2), target: { programmeId: null, moduleVersionId, label: null } }
    },
  })
  const { Again, askAgain } = questionsAskedAgain()
  const router = openFirst(Again)
  await screen.findByText(/2026-0001/)
  await act(() => router.navigate(`/cases/${idOf(1)}/comparison?credential=${idOf(6)}&module=${idOf(5)}`))
  await act(() => router.navigate(`/cases/${idOf(2)}/comparison?module=${idOf(5)}`))
  await screen.findByText(/2026-0002/)
  expect(router.state.location.search).toBe(`?module=${idOf(5)}`)

  await act(() => router.navigate(`/cases/${idOf(1)}/comparison?credential=${idOf(6)}&module=${idOf(5)}`))
  await screen.findByText(/2026-0001/)
  aimedAt = idOf(8)
  askAgain()
  await expect.poll(() => router.state.location.search).toBe(`?credential=${idOf(6)}`)
})

// In a window that was made narrow the stage that was open went out of sight, and nothing said where the officer is.
test('the stage that is open stays in sight when the window becomes narrower', async () => {
  const widths = { clientWidth: 900, offsetLeft: 700, offsetWidth: 100 }
  for (const of of ['clientWidth', 'offsetLeft', 'offsetWidth'] as const) {
    vi.spyOn(HTMLElement.prototype, of, 'get').mockImplementation(() => widths[of])
  }
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
  const stages = [{ stage: 'decision', mark: 'now' }] as const
  placeBridge({ 'formDrafts.list': () => [], 'cases.get': () => ({ ...detailOf(1), stages: [...stages] }) })
  openFirst(Note)
  const bar = await screen.findByRole('navigation', { name: /stages/i })
  expect(bar.scrollLeft).toBe(300)
  widths.clientWidth = 300
  fireEvent(window, new Event('resize'))
  expect(bar.scrollLeft).toBe(600)
})
