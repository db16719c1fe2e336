import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CatalogueImport } from '#contract/catalogueImport.ts'
import { placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { WhatWillBeMade } from './WhatWillBeMade.tsx'

const viewOf = (field: string) =>
  CatalogueImport.parse({
    ...{ id: '019aa000-0000-7000-8000-000000000001', names: ['modules.csv'], state: 'ready', format: 'csv' },
    ...{ tables: [{ name: 'modules', rows: 1 }], table: 0 },
    mapping: {
      ...{ validFrom: '2026-10-01', credits: null },
      columns: [{ column: 'A', field, lang: 'und', split: 'whole' }],
    },
    ...{ remembered: null, columns: [], beside: [], problems: [], problemCount: 0, remarks: [], remarkCount: 0 },
    ...{ counts: { modules: 0, outcomes: 0, fresh: 0, known: 0, absent: 0 }, done: 0, result: null },
  })

// "Saved: the next file is read this way" stood beneath a mapping that had been changed since.
test('a mapping is told to be saved as long as it is the one that was', async () => {
  placeBridge({ 'catalogueImport.remember': () => ({}) as never, 'catalogueImport.module': () => null })
  const part = (view: CatalogueImport) => (
    <WhatWillBeMade view={view} onImport={() => undefined} onLeave={() => undefined} pending={false} />
  )
  const { rerender } = render(part(viewOf('title')), { wrapper: Surroundings })
  await userEvent.click(screen.getByRole('button', { name: 'Save this mapping' }))
  await screen.findByText(/^Saved: /)
  rerender(part(viewOf('code')))
  expect(screen.queryByText(/^Saved: /)).toBeNull()

  rerender(part(viewOf('title')))
  expect(screen.getByText(/^Saved: /)).toBeDefined()
})
