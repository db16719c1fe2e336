import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Output } from '#contract/contract.ts'
import type { RetentionRow } from '#contract/retention.ts'
import { openSession, placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { SessionProvider } from '../../../frame/session.tsx'
import { RetentionList } from './RetentionList.tsx'

const idOf = (nth: number) => `01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`
const rows = Array.from({ length: 20 }, (_, nth) => ({
  ...{ caseId: idOf(nth), caseNumber: `2016-${String(nth)}`, applicant: { id: idOf(9999), name: 'Ada Example' } },
  ...{ outcomes: [], lastOn: '2016-01-31', years: 10, keptUntil: '2026-01-31' },
  ...{ state: 'due', heldBy: null, events: [] },
})) as unknown as RetentionRow[]

function show(erasures: Output<'erasures.list'>) {
  placeBridge({
    'retention.list': () => ({ rows, counts: { due: 1900, soon: 3, held: 0, all: 20_000 } }),
    'erasures.list': () => erasures,
  })
  render(
    <SessionProvider session={openSession}>
      <RetentionList />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
}

// After ten years a part of the list stood beneath "Fallen due (1900)", and nothing said where the others were.
test('a list of cases that is cut says how many there are and which are shown', async () => {
  show([])

  expect(await screen.findByText(/^20 of 1900 cases are shown, those whose time ends first/)).toBeDefined()
})

// All that was ever erased was drawn whenever the settings were opened.
test('the newest erasures stand there, and the older ones at a press', async () => {
  const erasure = { statementNumbers: [], ground: 'retention', rows: 1, originals: 0, backupsUntil: null, by: 'Ada' }
  const at = '2026-05-18T07:00:00.000Z'
  const erased = Array.from({ length: 150 }, (_, nth) => ({ ...erasure, at, caseNumbers: [`2010-${String(nth)}`] }))
  show(erased as Output<'erasures.list'>)
  const list = await screen.findByRole('list', { name: 'Erased' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(100)

  await userEvent.click(screen.getByRole('button', { name: 'Show 50 older erasures' }))
  expect(within(list).getAllByRole('listitem')).toHaveLength(150)
})
