import { expect, test } from 'vitest'
import { creditsOf, dateOf, dayOrderOf, hoursOf, levelOf } from './values.ts'

// Half a credit lost in a comma is a decision that is wrong by half a credit.
test.each([
  ['7.5', 750],
  ['7,5', 750],
  ['5', 500],
  ['6 ECTS', 600],
  ['6 LP', 600],
  ['5.00', 500],
  ['10 credit points', 1000],
  ['2,25', 225],
  ['7.505', null],
  ['4 semester hours', null],
  ['5-6', null],
  ['', null],
])('credits %j: %j', (cell, credits) => {
  expect(creditsOf(cell)).toBe(credits)
})

test.each([
  ['150', 150],
  ['150 h', 150],
  ['150 Stunden', 150],
  ['PT150H', 150],
  ['P1Y', null],
  ['0', null],
  ['ca. 150', null],
])('hours %j: %j', (cell, hours) => {
  expect(hoursOf(cell)).toBe(hours)
})

test.each([
  ['6', 6],
  ['EQF 7', 7],
  ['DQR-Niveau 6', 6],
  ['Bachelor', 6],
  ['Master', 7],
  ['Ph.D.', 8],
  ['http://data.europa.eu/snb/eqf/6', 6],
  ['Bachelor\nMaster', null],
  ['9', null],
  ['Intermediate', null],
])('level %j: %j', (cell, level) => {
  expect(levelOf(cell)).toBe(level)
})

test.each([
  [['01.10.2025', '15.04.2026'], '01.10.2025', '2025-10-01'],
  [['10/01/2025', '04/15/2026'], '10/01/2025', '2025-10-01'],
  [['01/10/2025'], '01/10/2025', '2025-10-01'],
  [['2025-10-01'], '2025-10-01T00:00:00Z', '2025-10-01'],
  [[], '31.02.2025', null],
  [[], 'WS 2025/26', null],
])('a column with %j: %j is %j', (column, cell, day) => {
  expect(dateOf(cell, dayOrderOf(column))).toBe(day)
})
