import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { CatalogueImport } from '#contract/catalogueImport.ts'
import type { Input } from '#contract/contract.ts'
import { placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { MappingPane } from './MappingPane.tsx'

const column = (name: string) => ({ column: name, field: 'leaveOut', lang: 'und', split: 'whole' })
const first = CatalogueImport.parse({
  ...{ id: '019aa000-0000-7000-8000-000000000001', names: ['modules.xlsx'], state: 'ready', format: 'xlsx' },
  tables: [
    { name: 'Modules', rows: 2 },
    { name: 'Others', rows: 1 },
  ],
  table: 0,
  mapping: { columns: [column('A'), column('B')], validFrom: '2026-10-01', credits: null },
  ...{ remembered: null, columns: [], beside: [], problems: [], problemCount: 0, remarks: [], remarkCount: 0 },
  ...{ counts: { modules: 2, outcomes: 0, fresh: 2, known: 0, absent: 0 }, done: 0, result: null },
})

/** What is remembered of the other sheet. */
const other = { columns: [column('C')], validFrom: '2025-10-01', credits: 500 } as CatalogueImport['mapping']

/** The pane over an engine that reads only when it is told to, one thing at a time, as the engine does. */
function pane() {
  const reads: (() => void)[] = []
  let tell: (view: CatalogueImport) => void = () => undefined
  let view = first
  const { asked } = placeBridge({
    'catalogueImport.map': async ({ table, mapping }: Input<'catalogueImport.map'>) => {
      expect(view.state).toBe('ready')
      view = { ...view, state: 'reading' }
      tell(view)
      await new Promise<void>((resolve) => reads.push(resolve))
      view = { ...view, state: 'ready', table, mapping: mapping ?? (table === 0 ? view.mapping : other) }
      tell(view)
      return view
    },
  })
  function Told() {
    const [told, setTold] = useState(first)
    tell = setTold
    return <MappingPane view={told} />
  }
  render(<Told />, { wrapper: Surroundings })
  const sent = () => asked.map(({ input }) => input as Input<'catalogueImport.map'>)
  const read = () =>
    act(async () => {
      reads.shift()?.()
      await Promise.resolve()
    })
  return { sent, read }
}

const becomes = (name: string) => screen.findByRole('button', { name: new RegExp(`What “${name}” becomes`) })
const choose = async (name: string, field: string) => {
  await userEvent.click(await becomes(name))
  await userEvent.click(await screen.findByRole('option', { name: field }))
}

// What an officer chose while a large file was being read again was dropped without a word.
test('what is changed while the files are being read stands at once, and is read next', async () => {
  const { sent, read } = pane()
  await choose('A', 'Title')
  expect((await becomes('A')).textContent).toContain('Title')
  await choose('B', 'Module code')
  await userEvent.type(screen.getByLabelText(/ECTS credits/), '5')
  expect((await becomes('B')).textContent).toContain('Module code')
  expect(sent()).toHaveLength(1)

  await read()
  await waitFor(() => {
    expect(sent()).toHaveLength(2)
  })
  expect(sent()[1]?.mapping).toMatchObject({
    columns: [{ field: 'title' }, { field: 'code' }],
    credits: 500,
  })
  await read()
  await waitFor(async () => {
    expect((await becomes('A')).textContent).toContain('Title')
  })
  expect(sent()).toHaveLength(2)
})

// Would catch columns of one sheet that are sent for another.
test('another sheet that is chosen meanwhile is read with its own columns', async () => {
  const { sent, read } = pane()
  await choose('A', 'Title')
  await userEvent.click(screen.getByRole('button', { name: /Modules/ }))
  await userEvent.click(screen.getByRole('option', { name: /Others/ }))
  await read()
  await waitFor(() => {
    expect(sent()).toMatchObject([{ table: 0 }, { table: 1, mapping: null }])
  })
})

// What held for one sheet stood beneath the columns of another, and typed there it was sent with the columns of the first.
test('what holds where no column says it is of the sheet that is read', async () => {
  const { sent, read } = pane()
  await userEvent.click(screen.getByRole('button', { name: /Modules/ }))
  await userEvent.click(screen.getByRole('option', { name: /Others/ }))
  expect(screen.queryByLabelText(/ECTS credits/)).toBeNull()

  await read()
  const credits = await screen.findByLabelText(/ECTS credits/)
  expect(credits).toHaveProperty('value', '5')
  expect(screen.getByLabelText(/Valid from/)).toHaveProperty('value', '2025-10-01')
  await userEvent.type(credits, '0')
  await waitFor(() => {
    expect(sent()[1]).toMatchObject({ table: 1, mapping: { columns: [{ column: 'C' }], credits: 5000 } })
  })
})

// A remembered mapping of two columns of one heading can't tell whether they have changed places.
test('a remembered mapping names the columns that only their place tells apart', async () => {
  placeBridge({})
  const reading = { filled: 1, read: 1, examples: [], became: null, people: false }
  const columns = [column('Titel'), column('LP'), column('Titel (2)')].map((one, at) => ({
    ...one,
    field: at === 1 ? 'credits' : 'title',
  }))
  const view = CatalogueImport.parse({
    ...first,
    mapping: { ...first.mapping, columns },
    columns: columns.map(({ column: name }, at) => ({ column: name, byPlace: at !== 1, ...reading })),
    remembered: { name: '2025.xlsx', at: '2025-05-18T08:00:00Z' },
  })
  const { rerender } = render(<MappingPane view={view} />, { wrapper: Surroundings })
  expect(await screen.findByText(/told apart by their place in the file alone: Titel, Titel \(2\)\./)).toBeDefined()

  rerender(<MappingPane view={{ ...view, remembered: null }} />)
  expect(screen.queryByText(/told apart by their place/)).toBeNull()
})
