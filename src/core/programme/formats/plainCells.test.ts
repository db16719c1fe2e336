import { expect, test } from 'vitest'
import { tableFromCells } from './table.ts'
import { withPlainCells } from './plainCells.ts'

const plain = (cell: string) =>
  withPlainCells(
    tableFromCells('', [
      ['Titel', 'Inhalt'],
      ['Data', cell],
    ]),
  ).rows[0]?.cells[1]

// Campus systems hand out what their pages show: outcomes were "<li>planen</li>", and one outcome was a whole list.
test.each([
  ['<p>Sie k&ouml;nnen</p><ul><li>planen</li><li>zeichnen</li></ul>', 'Sie können\n\n- planen\n- zeichnen'],
  ['Planen<br/>Zeichnen', 'Planen\nZeichnen'],
  ['Planen &amp; zeichnen', 'Planen & zeichnen'],
  ['sicherheitsrelevan-\ntes Praktikum', 'sicherheitsrelevantes Praktikum'],
  ['Vor-\nund Nachteile', 'Vor-\nund Nachteile'],
  ['if x <y and y> z', 'if x <y and y> z'],
  ['AT&T; R&D', 'AT&T; R&D'],
])('the cell %j reads %j', (cell, read) => {
  expect(plain(cell)).toBe(read)
})
