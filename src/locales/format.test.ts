import { expect, test } from 'vitest'
import { twoLetterCountries } from './countryCodes.ts'
import { formatCountry, formatCreditsInColumn, formatNumber } from './format.ts'

// Would catch an interval that begins at "-0".
test('a number keeps two digits, and a sign only where something is left of it', () => {
  expect([-0.004, -0, 0, -0.005, 0.126].map((value) => formatNumber(value, 'en'))).toEqual([
    '0',
    '0',
    '0',
    '\u22120.01',
    '0.13',
  ])
  expect(formatNumber(-1234.5, 'de')).toBe('\u22121.234,5')
})

// Would catch sums whose digits do not stand below each other.
test('credits in a column have two digits, however round they are', () => {
  expect([50, 100, 475].map((value) => formatCreditsInColumn(value, 'en'))).toEqual(['0.50', '1.00', '4.75'])
  expect(formatCreditsInColumn(750, 'de')).toBe('7,50')
})

// European Digital Credentials name a country by three letters, Open Badges by two; "NOR" is no word.
test('a country is named from two letters or three, and an unknown code stands as it is', () => {
  expect(formatCountry('NO', 'de')).toBe('Norwegen')
  expect(formatCountry('NOR', 'de')).toBe('Norwegen')
  expect(formatCountry('nor', 'en')).toBe('Norway')
  expect(['QQ', 'QQQ', 'Norway'].map((code) => formatCountry(code, 'en'))).toEqual(['QQ', 'QQQ', 'Norway'])
})

// A slip in the table would name another country, or none.
test('each code of three letters leads to a country of its own that has a name', () => {
  const two = [...twoLetterCountries.values()]
  expect(twoLetterCountries.size).toBe(249)
  expect(new Set(two).size).toBe(249)
  expect(two.filter((code) => !/^[A-Z]{2}$/.test(code) || formatCountry(code, 'en') === code)).toEqual([])
})
