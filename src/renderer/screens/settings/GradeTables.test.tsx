import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { largestFile } from '#core/importing/importer.ts'
import type { Output } from '#contract/contract.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { GradeTables } from './GradeTables.tsx'

function show(answer: Output<'grades.import'>, tables: Output<'grades.tables'> = []) {
  let kept = tables
  const bridge = placeBridge({
    'grades.tables': () => kept,
    'grades.import': () => answer,
    'grades.retire': () => (kept = []),
  })
  render(
    <SessionProvider session={openSession}>
      <GradeTables />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  return bridge
}

async function bring(file: File) {
  await screen.findByRole('button', { name: 'Bring in tables …' })
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('No way to bring a file')
  await userEvent.upload(input, file)
}

// The first twelve were shown as if they were all; an officer who mended them was refused again.
test('a file that is wrong throughout says how many places are not named', async () => {
  const problems = Array.from({ length: 40 }, (_, index) => ({ code: 'cellWrong', row: index + 2, column: 'count' }))
  show({ added: 0, problems })
  await bring(new File(['x'], 'tables.csv'))

  expect(await screen.findAllByText(/the value in “count” can’t be taken/)).toHaveLength(12)
  expect(screen.getByText('and 28 more places like these')).toBeDefined()
})

test('a file that is too large is refused with its reason, and nothing is sent', async () => {
  const bridge = show({ added: 0, problems: [] })
  const large = new File(['x'], 'tables.csv')
  Object.defineProperty(large, 'size', { value: largestFile + 1 })
  await bring(large)
  expect(await screen.findByText('The file is larger than 25 MB, and files above that are not read.')).toBeDefined()
  expect(bridge.asked.filter(({ route }) => route === 'grades.import')).toEqual([])
})

// "1 table was brought in" stood above no table.
test('what was brought in is told until it is retired', async () => {
  const counts = [{ grade: 'A', count: 2 }]
  const distribution = { institution: 'Altenmark', group: 'Computing', from: '2023-10-01', to: '2025-09-30', counts }
  show({ added: 1, problems: [] }, [{ id: '1', size: 2, distribution }] as unknown as Output<'grades.tables'>)
  await bring(new File(['x'], 'tables.csv'))
  await screen.findByText('1 table was brought in.')
  await userEvent.click(screen.getByRole('button', { name: 'Retire the table of Altenmark' }))

  await screen.findByText(/^No table yet/)
  expect(screen.queryByText('1 table was brought in.')).toBeNull()
})

// The tables of a country's institutions were all drawn, each with its button, before one could be retired.
test('of many tables those that fit are listed, and how many there are is told', async () => {
  const tables = Array.from({ length: 3000 }, (_, nth) => ({
    ...{ id: String(nth), size: 2 },
    distribution: {
      ...{ institution: `University ${String(nth)}`, group: 'Computing', cycle: 'first', field: '0613' },
      ...{ from: '2023-10-01', to: '2025-09-30', counts: [{ grade: 'A', count: 2 }] },
    },
  })) as unknown as Output<'grades.tables'>
  show({ added: 0, problems: [] }, tables)
  expect(await screen.findByText('100 of 3000 tables that fit are listed.')).toBeDefined()
  expect(screen.getAllByRole('row')).toHaveLength(101)

  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter these tables by name' }), 'comp 2999')
  expect(screen.getByText('1 of 1 tables that fit are listed.')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Retire the table of University 2999' })).toBeDefined()
})
