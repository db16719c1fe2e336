import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assertion, ElementValue } from '../../credential/element.ts'
import { statedLevels } from './levels.ts'

const rowsOf = (...values: (ElementValue | null)[]) =>
  values.map((value, item): Assertion => ({
    element: 'level',
    state: value === null ? 'missing' : 'stated',
    item,
    part: 'level',
    value,
    reason: null,
    origin: { from: 'file', importer: 'test', layer: 'json', pointer: '' },
  }))
const stated = (...values: (ElementValue | null)[]) =>
  statedLevels(rowsOf(...values)).map(({ eqfLevel, rule }) => `${String(eqfLevel)} ${rule}`)
const text = (words: string): ElementValue => ({ kind: 'text', text: words, lang: 'en' })
const code = (scheme: string, value: string): ElementValue => ({ kind: 'code', scheme, code: value })

test.each([
  ['EQF', 'http://data.europa.eu/snb/eqf/7', '7 eqf'],
  ['EQF', '6', '6 eqf'],
  ['EQF', '1', '1 eqf'],
  ['EQF', '8', '8 eqf'],
  ['DQR', 'DQR 6', '6 national:DQR'],
  ['SCQF', '11', '7 national:SCQF'],
  ['SCQF', ' 11 ', '7 national:SCQF'],
  ['NQF', 'https://example.org/frameworks/scqf/11', '7 national:SCQF'],
  ['FHEQ', 'Level 4', '5 national:FHEQ'],
  ['NFQ', 'NFQ level 8', '6 national:NFQ-IE'],
  ['QF-EHEA', 'first cycle', '6 cycle'],
  ['QF-EHEA', 'shortCycle', '5 cycle'],
  ['QF-EHEA', 'short', '5 cycle'],
  ['QF-EHEA', 'Short programme of the second cycle', '7 cycle'],
])('%s %s', (scheme, value, answer) => {
  expect(stated(code(scheme, value))).toEqual([answer])
})

// SCQF 11 is master level: taken as EQF 11, or as EQF 1, it would turn a degree into a refusal.
test('a national level is never read as the EQF level of the same number', () => {
  expect(stated(code('SCQF', '6'))).toEqual(['4 national:SCQF'])
  expect(stated(code('NFQ', '6'))).toEqual(['5 national:NFQ-IE'])
})

test('what no rule speaks of is left out, and two that disagree are both given', () => {
  expect(stated(code('NQF', '6'), code('level', 'advanced'), code('EQF', '9'), code('SCQF', '1'))).toEqual([])
  expect(stated(code('EQF', '5'), code('QF-EHEA', 'second cycle'))).toEqual(['5 eqf', '7 cycle'])
})

// Words count as a code does: a level that a file tells in a sentence was worth nothing beside a coded one.
test('reads a level told in words, with the words it was read from', () => {
  expect(statedLevels(rowsOf(text('DQR 6'), text('Second cycle')))).toEqual([
    { scheme: '', stated: 'DQR 6', eqfLevel: 6, rule: 'national:DQR' },
    { scheme: '', stated: 'Second cycle', eqfLevel: 7, rule: 'cycle' },
  ])
})

// The most usual way to state it was worth nothing; of two frameworks the number of the other one was taken for a national level.
test.each([
  ['EQF 6', 6],
  ['EQF level 7', 7],
  ['EQR-Niveau 5', 5],
  ['Niveau CEC : 8', 8],
  ['NFQ level 8 / EQF 6', 6],
])('reads the EQF level of "%s"', (words, eqfLevel) => {
  expect(statedLevels(rowsOf(text(words)))).toEqual([{ scheme: '', stated: words, eqfLevel, rule: 'eqf' }])
})

test.each(['EQF 9', 'EQF 0', 'EQF', 'EQF level to be referenced in 2024', 'ceci 6'])('reads none of "%s"', (words) => {
  expect(statedLevels(rowsOf(text(words)))).toEqual([])
})

// A school-leaving certificate would be read as a master's degree.
test('guesses no level from words that only look like one', () => {
  const words = ['Secondary school, upper cycle', 'Master class', 'Bicycle repair, first part', 'SCQF: 6 weeks']
  expect(stated(...words.map(text))).toEqual([])
  expect(stated(code('level', 'master'), code('QF-EHEA', 'unknown'), code('EQF', '0'), code('EQF', 'six'))).toEqual([])
})

test('asks only what the level says', () => {
  expect(stated(null, { kind: 'flag', holds: true }, { kind: 'identifier', scheme: null, id: 'DQR 6' })).toEqual([])
  expect(statedLevels(rowsOf(text('DQR 6')).map((row) => ({ ...row, element: 'title' })))).toEqual([])
})

// A pattern that began anew at each word took eight seconds with a text of 160 kB that somebody else wrote.
test('the number that ends a text is the EQF’s where nothing but words stands between', () => {
  const inWords = /\b(?:EQF|EQR|CEC)\b\D*\d{1,2}$/
  const words = fc.array(fc.constantFrom('EQF', 'EQR', 'CEC', 'xEQF', ' ', '-', '1', '6', '7', '12', '\n', 'é'), {
    maxLength: 9,
  })
  fc.assert(
    fc.property(words, (all) => {
      const said = all.join('')
      const level = Number(/(?:^|\D)(\d{1,2})$/.exec(said.trim())?.[1] ?? NaN)
      expect(stated(text(said))).toEqual(
        inWords.test(said.trim()) && level >= 1 && level <= 8 ? [`${String(level)} eqf`] : [],
      )
    }),
    { numRuns: 2000 },
  )
  const before = performance.now()
  expect(stated(text('EQF '.repeat(100_000)))).toEqual([])
  expect(performance.now() - before).toBeLessThan(2000)
})
