import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CatalogueImport } from '#contract/catalogueImport.ts'
import { placeBridge } from '../../../bridge.fixtures.tsx'
import { inFrame } from '../../../frame/inFrame.fixtures.tsx'
import { KeyHints } from '../../../ui/index.ts'
import { ImportCatalogue } from '../ImportCatalogue.tsx'
import { ImportScreen } from './ImportScreen.tsx'

const viewIn = (state: CatalogueImport['state']) =>
  CatalogueImport.parse({
    ...{ id: '019aa000-0000-7000-8000-000000000001', names: ['modules.csv'], state, format: '', tables: [], table: 0 },
    ...{ mapping: null, remembered: null, columns: [], beside: [], done: 0, result: null },
    ...{ problems: [], problemCount: 0, remarks: [], remarkCount: 0 },
    counts: { modules: 0, outcomes: 0, fresh: 0, known: 0, absent: 0 },
  })

// Files that were read between the catalogue and this screen stood as being read for good: nobody tells of them again.
test('files that are read before the screen is there are not waited for', async () => {
  const views: CatalogueImport[] = []
  placeBridge({
    'catalogueImport.open': () => {
      views.push(viewIn('reading'), viewIn('refused'))
      return viewIn('reading')
    },
    'catalogueImport.current': () => (views.length > 1 ? (views.shift() ?? null) : (views[0] ?? null)),
  })
  const routes = [
    { path: '/catalogue', element: <ImportCatalogue /> },
    { path: '/catalogue/import', element: <ImportScreen /> },
  ]
  inFrame(routes, '/catalogue')
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('Nothing to choose a file with')
  await userEvent.upload(input, new File(['a;b'], 'modules.csv', { type: 'text/csv' }))

  expect((await screen.findByRole('alert')).textContent).toContain('modules.csv: nothing was read')
})

// After an import the foot of the window said: "Esc leave, nothing is changed", and "Ctrl+Enter import".
test('once it is imported, the keys no longer tell of an import', async () => {
  placeBridge({ 'catalogueImport.current': () => ({ ...viewIn('stopped'), names: ['a.md', 'b.md'] }) })
  inFrame([
    {
      path: '/',
      element: (
        <>
          <ImportScreen />
          <KeyHints />
        </>
      ),
    },
  ])

  expect(await screen.findByRole('heading', { name: 'Import 2 files' })).toBeDefined()
  expect(screen.getAllByText('To the catalogue')).toHaveLength(2)
  expect(screen.queryByText('leave, nothing is changed')).toBeNull()
  expect(screen.queryByText('import', { exact: true })).toBeNull()
})
