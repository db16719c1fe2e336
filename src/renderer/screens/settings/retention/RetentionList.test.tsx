import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { RetentionRow } from '#contract/retention.ts'
import { openSession, placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { SessionProvider } from '../../../frame/session.tsx'
import { RetentionList } from './RetentionList.tsx'

const idOf = (nth: number) => `01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`
const rows = Array.from({ length: 300 }, (_, nth) => ({
  ...{ caseId: idOf(nth), caseNumber: `2016-${String(nth)}`, applicant: { id: idOf(9999), name: 'Ada Example' } },
  ...{ outcomes: [], lastOn: '2016-01-31', years: 10, keptUntil: '2026-01-31' },
  ...{ state: 'due', heldBy: null, events: [] },
})) as unknown as RetentionRow[]

// After ten years a list of 300 stood beneath "Fallen due (1900)", and nothing said where the others were.
test('a list of cases that is cut says how many there are and which are shown', async () => {
  placeBridge({
    'retention.list': () => ({ rows, counts: { due: 1900, soon: 3, held: 0, all: 20_000 } }),
    'erasures.list': () => [],
  })
  render(
    <SessionProvider session={openSession}>
      <RetentionList />
    </SessionProvider>,
    { wrapper: Surroundings },
  )

  expect(await screen.findByText(/^300 of 1900 cases are shown, those whose time ends first/)).toBeDefined()
})
