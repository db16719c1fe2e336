import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Statement } from '#contract/decisions.ts'
import type { RetentionRow } from '#contract/retention.ts'
import { openSession, placeBridge, Surroundings } from '../bridge.fixtures.tsx'
import { recordOfDrafts } from '../frame/formDrafts.fixtures.ts'
import { OfficeFormDrafts } from '../frame/formDrafts.tsx'
import { OpenCaseContext, type OpenCase } from '../frame/openCase.tsx'
import { SessionProvider } from '../frame/session.tsx'
import { AbsenceDialog } from './day/AbsenceDialog.tsx'
import { GiveArchive } from './settings/archive/GiveArchive.tsx'
import { KeepDialog } from './settings/retention/KeepDialog.tsx'
import { DeliverDialog } from './statement/LifeDialogs.tsx'

const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${String(nth)}`
const nothing = () => undefined
const row = { caseId: id(1), caseNumber: '2026-0001', keptUntil: '2025-01-01', events: [] } as unknown as RetentionRow
const name = { kind: 'current', given: 'Ada', family: 'Example', order: 'givenFirst', validFrom: null, validTo: null }
const detail = { id: id(1), applicant: { names: [name] } } as unknown as OpenCase['detail']
const statement = { id: id(2), number: '2026/0001' } as unknown as Statement

interface Place {
  readonly what: string
  readonly screen: ReactNode
  readonly field: string
  /** What would send the day. */
  readonly act: string
}
const places: readonly Place[] = [
  { what: 'an absence', screen: <AbsenceDialog desks={[]} onClose={nothing} />, field: 'From', act: 'Save' },
  { what: 'a case that is kept', screen: <KeepDialog row={row} onClose={nothing} />, field: 'Keep until', act: 'Save' },
  { what: 'an archive', screen: <GiveArchive />, field: 'Decided before', act: 'Write the archive' },
  {
    what: 'a delivery',
    screen: <DeliverDialog statement={statement} onClose={nothing} />,
    field: 'Day',
    act: 'Record delivery',
  },
]

// Of a typed 26 each made the year 26, and most took it.
test.each(places)('$what says that its year can’t be meant, and is not sent', async ({ screen: shown, field, act }) => {
  const { asked } = placeBridge({
    ...recordOfDrafts().routes,
    'day.list': () => ({ items: [], counts: {}, standsInFor: [], absences: [], desks: [], lent: 0 }) as never,
    'archive.choice': () => ({ cases: 1 }),
  })
  render(
    <MemoryRouter>
      <SessionProvider session={openSession}>
        <OpenCaseContext value={{ detail } as unknown as OpenCase}>
          <OfficeFormDrafts>{shown}</OfficeFormDrafts>
        </OpenCaseContext>
      </SessionProvider>
    </MemoryRouter>,
    { wrapper: Surroundings },
  )
  fireEvent.change(await screen.findByLabelText(new RegExp(`^${field}`)), { target: { value: '0026-05-18' } })
  await userEvent.click(screen.getByRole('button', { name: act }))
  expect(await screen.findByText('Enter the year with four figures, from 1900 on.')).toBeDefined()
  expect(JSON.stringify(asked)).not.toContain('absences.declare')
  expect(asked.map(({ input }) => JSON.stringify(input)).filter((input) => input.includes('0026-05-18'))).toEqual([])
})
