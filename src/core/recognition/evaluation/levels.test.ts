import { expect, test } from 'vitest'
import type { Assertion, ElementValue } from '../../credential/element.ts'
import { statedLevels } from './levels.ts'

const stated = (...values: ElementValue[]) =>
  statedLevels(
    values.map((value, item): Assertion => ({
      element: 'level',
      state: 'stated',
      item,
      part: 'level',
      value,
      reason: null,
      origin: { from: 'file', importer: 'test', layer: 'json', pointer: '' },
    })),
  ).map(({ eqfLevel, rule }) => `${String(eqfLevel)} ${rule}`)
const code = (scheme: string, value: string): ElementValue => ({ kind: 'code', scheme, code: value })

test.each([
  ['EQF', 'http://data.europa.eu/snb/eqf/7', '7 eqf'],
  ['EQF', '6', '6 eqf'],
  ['DQR', 'DQR 6', '6 national:DQR'],
  ['SCQF', '11', '7 national:SCQF'],
  ['FHEQ', 'Level 4', '5 national:FHEQ'],
  ['NFQ', 'NFQ level 8', '6 national:NFQ-IE'],
  ['QF-EHEA', 'first cycle', '6 cycle'],
  ['QF-EHEA', 'shortCycle', '5 cycle'],
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
