import { expect, test } from 'vitest'
import { elementNames } from '#core/credential/element.ts'
import { convertCredits, conversionOf } from '#core/recognition/creditSchemes.ts'
import { policyV1 } from '#core/recognition/policy.ts'
import { entriesFor, entryIn, readEntry } from './entries.ts'

// A comma read as a thousands separator would make 75 credits of 7,5.
test.each([
  ['7.5', 750],
  ['7,5', 750],
  ['0.29', 29],
  ['6', 600],
])('%s ECTS are %i hundredths', (typed, hundredths) => {
  expect(readEntry({ kind: 'credits', part: 'credits' }, typed, 'en')).toEqual({
    kind: 'credits',
    hundredths,
    scheme: 'ECTS',
  })
})

// A US transcript that can be typed as ECTS only is typed as ECTS: half of what was learned.
test('credits keep the unit they are typed in, and the engine converts each', () => {
  const worth = entriesFor('workload').flatMap((entry) => {
    const value = readEntry(entry, '12', 'en')
    if (value?.kind !== 'credits') return []
    const conversion = conversionOf(value.scheme, policyV1)
    return [[entry.kind, conversion === null ? null : convertCredits(value.hundredths, conversion)]]
  })
  expect(worth).toEqual([
    ['credits', 1200],
    ['cats', 600],
    ['usSemester', 2400],
    ['usQuarter', 1600],
  ])
})

test.each(['', '-1', '7.555', '1.000,5', 'six'])('%j is no number of credits', (typed) => {
  expect(readEntry({ kind: 'credits', part: 'credits' }, typed, 'en')).toBeNull()
})

test('hours become minutes, a half included', () => {
  expect(readEntry({ kind: 'hours', part: 'duration' }, '1,5', 'de')).toEqual({ kind: 'duration', minutes: 90 })
})

// A level 9 or a country "Norway" would be stored as a code that nothing can compare.
test('levels end at 8 and countries are two letters', () => {
  expect(readEntry({ kind: 'eqf', part: 'eqf' }, '9', 'en')).toBeNull()
  expect(readEntry({ kind: 'country', part: 'code' }, 'Norway', 'en')).toBeNull()
  expect(readEntry({ kind: 'country', part: 'code' }, 'no', 'en')).toMatchObject({ code: 'NO' })
})

test('every element can be entered', () => {
  expect(elementNames.filter((element) => entriesFor(element).length === 0)).toEqual([])
})

test('a day whose year was typed with two figures is no value', () => {
  expect(readEntry({ kind: 'date', part: 'date' }, '0026-05-18', 'en')).toBeNull()
  expect(readEntry({ kind: 'date', part: 'date' }, '2026-05-18', 'en')).toEqual({ kind: 'date', date: '2026-05-18' })
})

// Would catch the hours of attendance in the field for credits, or half of a day in it.
test.each([
  ['text', 'Databases in practice', 'Databases in practice'],
  ['credits', 'Workload: 7,5 ECTS', '7,5'],
  ['hours', '180 hours', '180'],
  ['hours', '180 hours, 60 of them in class', null],
  ['eqf', 'EQF level 6', '6'],
  ['credits', 'six', null],
  ['date', 'Issued on 12 March 2026', '2026-03-12'],
  ['date', 'Issued in March', null],
  ['country', 'NO', 'NO'],
  ['country', 'Norway', null],
] as const)('into a field for %s the words %j put %j', (kind, words, typed) => {
  expect(entryIn({ kind, part: 'x' }, words)).toBe(typed)
})
