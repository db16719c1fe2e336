import { screen, waitFor } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Output } from '#contract/contract.ts'
import { ApplicantId, CaseId } from '#core/ids.ts'
import { placeBridge } from '../../bridge.fixtures.tsx'
import { inFrame } from '../../frame/inFrame.fixtures.tsx'
import { Inbox } from './Inbox.tsx'

const two: Output<'cases.list'> = {
  rows: [],
  fitting: 2,
  counts: { open: 2, mine: 0, due: 0, decided: 0, all: 2 },
  similar: [],
}

const caseRow = {
  stage: 'received' as const,
  applicant: { id: ApplicantId.parse('018f0000-0000-7000-8000-00000000000a'), name: 'Zofia Święcicka' },
  credential: null,
  purpose: 'access' as const,
  receivedOn: '2026-03-02',
  dueOn: null,
  daysLeft: null,
  clock: 'notStarted' as const,
  heldBy: 'Mira Aldous',
  missing: [],
}

function show(state: unknown) {
  inFrame([{ path: '/', element: <Inbox /> }], { pathname: '/', state })
}

// Esc from a case led to the page: the next arrow began at the top of the list, not where the officer had been.
test('who comes back from a case is on its row again', async () => {
  const [one, other] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'].map((id) => ({
    ...caseRow,
    id: CaseId.parse(id),
    number: id.slice(-4),
  }))
  if (one === undefined || other === undefined) throw new Error('two rows are needed')
  placeBridge({ 'cases.list': () => ({ ...two, rows: [one, other] }) })
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(31)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(620)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn()
      unobserve = vi.fn()
      disconnect = vi.fn()
    },
  )
  onTestFinished(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
  show({ from: other.id })

  const row = await screen.findByRole('row', { selected: true })
  expect(row.textContent).toContain('0002')
  await waitFor(() => {
    expect(document.activeElement).toBe(row)
  })
})
