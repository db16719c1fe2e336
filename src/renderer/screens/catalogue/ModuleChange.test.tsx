import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { ModuleChangeView, Touched } from '#contract/catalogueChange.ts'
import { ModuleVersionId } from '#core/ids.ts'
import { placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { ModuleChange } from './ModuleChange.tsx'

const idOf = (nth: number) => `01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`
const cases = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ caseId: idOf(nth), number: `2026-${String(nth)}` })) as Touched['asked']
const version = { validFrom: '2025-10-01', revision: 1 }

// Fifty cases stood there as if they were all that a new version concerns.
test('what a new version touches names fifty of a kind and counts the others', async () => {
  const view = {
    ...{ before: version, after: { ...version, revision: 2 }, facts: [], outcomes: [] },
    touched: { precedents: [], asked: cases(350), compared: cases(50), drafted: [] },
  } as unknown as ModuleChangeView
  placeBridge({ 'catalogue.change': () => view })
  render(
    <MemoryRouter>
      <ModuleChange moduleVersionId={ModuleVersionId.parse(idOf(1))} />
    </MemoryRouter>,
    { wrapper: Surroundings },
  )

  expect(await screen.findByText('350 open cases ask for one')).toBeDefined()
  expect(screen.getAllByRole('link')).toHaveLength(100)
  expect(screen.getAllByText(/^and \d+ more$/).map(({ textContent }) => textContent)).toEqual(['and 300 more'])
})
