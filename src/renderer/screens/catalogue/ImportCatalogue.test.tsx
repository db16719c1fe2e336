import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Link, MemoryRouter, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { CatalogueImport } from '#contract/catalogueImport.ts'
import type { Output } from '#contract/contract.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { ImportingProvider } from '../../frame/importing.tsx'
import { JobPanel } from '../../frame/JobPanel.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { ImportCatalogue } from './ImportCatalogue.tsx'

const opening = CatalogueImport.parse({
  id: '019aa000-0000-7000-8000-000000000001',
  names: ['modules.csv'],
  ...{ state: 'reading', format: '', tables: [], table: 0, mapping: null, remembered: null, columns: [], beside: [] },
  counts: { modules: 0, outcomes: 0, fresh: 0, known: 0, absent: 0 },
  ...{ problems: [], problemCount: 0, remarks: [], remarkCount: 0, done: 0, result: null },
})

/** The catalogue, its import and another place; the engine opens the files once it is told to. */
function desk() {
  const opened = Promise.withResolvers<undefined>()
  let current: Output<'catalogueImport.current'> = null
  const { asked } = placeBridge({
    'catalogueImport.open': async () => {
      await opened.promise
      current = opening
      return opening
    },
    'catalogueImport.current': () => current,
  })
  render(
    <SessionProvider session={openSession}>
      <ImportingProvider>
        <MemoryRouter initialEntries={['/catalogue']}>
          <Link to="/day">My day</Link>
          <Link to="/catalogue">Catalogue</Link>
          <Routes>
            <Route path="/catalogue" element={<ImportCatalogue />} />
            <Route path="/catalogue/import" element={<h1>What the columns mean</h1>} />
            <Route path="/day" element={<h1>Today</h1>} />
          </Routes>
          <JobPanel />
        </MemoryRouter>
      </ImportingProvider>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  const choose = async () => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('Nothing to choose a file with')
    await userEvent.upload(input, new File(['a;b'], 'modules.csv', { type: 'text/csv' }))
    await expect.poll(() => asked.map(({ route }) => route)).toContain('catalogueImport.open')
  }
  const answer = (how: 'taken' | 'refused' = 'taken') =>
    act(async () => {
      if (how === 'taken') opened.resolve(undefined)
      else opened.reject(new Refused('importRunning'))
      await new Promise((done) => setTimeout(done, 50))
    })
  return { choose, answer }
}

test('files of a catalogue that are open lead to where their columns get a meaning', async () => {
  const { choose, answer } = desk()
  await choose()
  await answer()
  expect(screen.getByRole('heading', { name: 'What the columns mean' })).toBeDefined()
})

// Whoever had gone on to another case meanwhile was taken from it to the import.
test('whoever left while the files were handed over stays where they are, and finds the import in the catalogue', async () => {
  const { choose, answer } = desk()
  await choose()
  await userEvent.click(screen.getByRole('link', { name: 'My day' }))
  await answer()
  expect(screen.getByRole('heading', { name: 'Today' })).toBeDefined()

  await userEvent.click(screen.getByRole('link', { name: 'Catalogue' }))
  await userEvent.click(await screen.findByRole('link', { name: 'Continue the import of modules.csv' }))
  expect(screen.getByRole('heading', { name: 'What the columns mean' })).toBeDefined()
})

// The sentence stood on a screen that was gone: nobody heard that the files were not taken.
test('whoever left is told at the foot of the window that the files were refused, with the way back', async () => {
  const { choose, answer } = desk()
  await choose()
  await userEvent.click(screen.getByRole('link', { name: 'My day' }))
  await answer('refused')
  expect(screen.getByRole('alert').textContent).toContain('The import of the catalogue modules.csv did not begin.')

  await userEvent.click(screen.getByRole('link', { name: 'Back to the catalogue' }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(document.querySelector('input[type=file]')).not.toBeNull()
})

test('whoever stayed is told where they chose the files, and nowhere else', async () => {
  const { choose, answer } = desk()
  await choose()
  await answer('refused')
  expect(screen.getAllByRole('alert')).toHaveLength(1)
  expect(screen.queryByRole('link', { name: 'Back to the catalogue' })).toBeNull()
})
