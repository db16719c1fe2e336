import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convertCredits, conversionOf, isConvertible } from './creditSchemes.ts'
import { policyV1 } from './policy.ts'

const inEcts = (credits: number, scheme: string | null, change: Partial<typeof policyV1> = {}) => {
  const conversion = conversionOf(scheme, { ...policyV1, ...change })
  return conversion === null ? null : { credits: convertCredits(credits, conversion), rule: conversion.rule }
}

test.each([
  [600, 'ECTS', { credits: 600, rule: 'ects' }],
  [600, 'http://data.europa.eu/snb/education-credit/6fcec5c5af (ECTS)', { credits: 600, rule: 'ects' }],
  [2000, 'UK CATS', { credits: 1000, rule: 'cats/2' }],
  [1500, 'SCQF credit points', { credits: 750, rule: 'cats/2' }],
  [300, 'US semester credit hours', { credits: 600, rule: 'usSemester*200' }],
  [400, 'Quarter hours', { credits: 533, rule: 'usQuarter*200*2/3' }],
])('%d hundredths of %s', (credits, scheme, answer) => {
  expect(inEcts(credits, scheme)).toEqual(answer)
})

// A scheme is named in many ways; what only holds the letters of one is another.
test.each([
  ['European credits', 'ects'],
  ['1 european credit', 'ects'],
  ['(ects)', 'ects'],
  ['cats points', 'cats/2'],
  ['SCQF', 'cats/2'],
  ['CQFW level 4', 'cats/2'],
  ['US-credit', 'usSemester*200'],
  ['US credits', 'usSemester*200'],
  ['quarter units', 'usQuarter*200*2/3'],
])('%s is known', (scheme, rule) => {
  expect(inEcts(300, scheme)?.rule).toBe(rule)
  expect(isConvertible(scheme)).toBe(true)
})

test.each([
  ...[
    'ectsy',
    'rects',
    'european',
    'neuropean credit',
    'european creditsy',
    'catsy',
    'scqfy',
    'yscqf',
    'ycqfw',
    'cqfwy',
  ],
  ...['quarterly', 'yquarter', 'semesterwochenstunden', 'ysemester', 'bus credit', 'us creditable'],
  ...['non-ECTS', 'semester periods per week'],
])('%s is not', (scheme) => {
  expect(inEcts(300, scheme)).toBeNull()
})

test('the rate of a semester hour is the office’s', () => {
  expect(inEcts(300, 'semester hours', { usSemesterHour: 167 })).toEqual({ credits: 501, rule: 'usSemester*167' })
})

test('a quarter hour is two thirds of a semester hour until the office says otherwise', () => {
  expect(inEcts(300, 'quarter hours', { usSemesterHour: 167 })).toEqual({ credits: 334, rule: 'usQuarter*167*2/3' })
  expect(inEcts(300, 'quarter hours', { usSemesterHour: 167, usQuarterHour: 133 })).toEqual({
    credits: 399,
    rule: 'usQuarter*133',
  })
})

// Six "credits" of nobody knows what became six ECTS credits in more than one office.
test.each([null, '', 'credits', 'points', 'CEU', 'hp', 'projects', 'advocats'])(
  '%j is no unit to convert from',
  (scheme) => {
    expect(inEcts(600, scheme)).toBeNull()
    expect(isConvertible(scheme)).toBe(false)
  },
)

test('nothing is granted by rounding, and more credits are never worth less', () => {
  const scheme = fc.constantFrom('ECTS', 'CATS', 'semester', 'quarter')
  fc.assert(
    fc.property(
      scheme,
      fc.nat({ max: 100_000 }),
      fc.nat({ max: 1000 }),
      fc.integer({ min: 100, max: 300 }),
      fc.option(fc.integer({ min: 50, max: 300 })),
      (name, some, more, usSemesterHour, usQuarterHour) => {
        const rates = { usSemesterHour, usQuarterHour }
        const of = (credits: number) => inEcts(credits, name, rates)?.credits ?? -1
        const conversion = conversionOf(name, rates)
        expect(of(some) * (conversion?.over ?? 1)).toBeLessThanOrEqual(some * (conversion?.times ?? 1))
        expect(of(some + more)).toBeGreaterThanOrEqual(of(some))
        expect(of(some) + of(more)).toBeLessThanOrEqual(of(some + more))
      },
    ),
  )
})
