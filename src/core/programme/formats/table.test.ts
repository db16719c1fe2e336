import { expect, test } from 'vitest'
import { joinTables, tableFromCells } from './table.ts'

// Twenty module pages of one faculty have not all the same headings; a value must stay under its own.
test('tables of several files are one, each value under its own column', () => {
  const one = tableFromCells('', [
    ['Titel', 'LP'],
    ['Data', '5'],
  ])
  const other = tableFromCells('', [
    ['LP', 'Code'],
    ['6', 'X'],
  ])
  const { columns, rows } = joinTables([one, other])

  expect(columns).toEqual(['Titel', 'LP', 'Code'])
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Data', '5', ''],
    ['', '6', 'X'],
  ])
})

test('a column without a heading is called by its letter, and a second one of a name gets a number', () => {
  const { columns } = tableFromCells('', [
    ['Titel', '', 'Titel'],
    ['Data', 'x', 'Daten'],
  ])

  expect(columns).toEqual(['Titel', 'B', 'Titel (2)'])
})
