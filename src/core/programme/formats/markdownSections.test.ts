import { expect, test } from 'vitest'
import { splitOutcomes } from '../mapping/splitOutcomes.ts'
import { creditsOf } from '../mapping/values.ts'
import { sectionsOf } from './markdownSections.ts'

const many = 60_000

// Would catch a text that keeps the import busy for minutes: 2,000 blanks in one heading took five seconds.
test.each([
  ['blanks in a heading', () => sectionsOf(`# a${' '.repeat(many)}x`)],
  ['hashes in a heading', () => sectionsOf(`# a${'#'.repeat(many)}x`)],
  ['blanks in a line in bold', () => sectionsOf(`**ab${' '.repeat(many)}**${' '.repeat(many)}x`)],
  ['brackets that do not close', () => sectionsOf('['.repeat(many))],
  ['images that do not close', () => sectionsOf('!['.repeat(many))],
  ['links that do not close', () => sectionsOf('[a]('.repeat(many))],
  ['comments that do not close', () => sectionsOf('<!--'.repeat(many))],
  ['numbers with full stops', () => splitOutcomes('1. '.repeat(many), 'sentences')],
  ['blanks in a number of credits', () => creditsOf(`1${' '.repeat(many)}1`)],
])('%s are read at once', { timeout: 3000 }, (_what, read) => {
  const before = performance.now()
  read()
  expect(performance.now() - before).toBeLessThan(1500)
})

test.each([
  ['## Title ##', 'Title', 2],
  ['#  C# and F#', 'C# and F', 1],
  ['# [![A logo](logo.png) Module](page.html)', 'A logo Module', 1],
  ['**Content:**  ', 'Content', 7],
  ['**Content** :', 'Content', 7],
])('%j is the heading %j', (line, heading, level) => {
  expect(sectionsOf(line)).toMatchObject([{ heading, level }])
})

test('a comment is left out over several lines, what no comment closes stays', () => {
  expect(sectionsOf('# A <!-- one\ntwo --> B\n# C <!-- three')).toMatchObject([
    { heading: 'A', text: 'B', line: 1 },
    { heading: 'C <!-- three', line: 3 },
  ])
})
