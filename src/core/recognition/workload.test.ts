import { expect, test } from 'vitest'
import type { Assertion, ElementValue, Origin } from '../credential/element.ts'
import { policyV1 } from './policy.ts'
import { sourceCredits } from './workload.ts'

const file: Origin = { from: 'file', importer: 'ob3', layer: 'json', pointer: '/credits' }
const officer: Origin = { from: 'officer', reason: 'The syllabus says so.' }
const applicant: Origin = { from: 'applicant', documentId: null }

function says(value: ElementValue, origin: Origin, item = 0, part = 'value'): Assertion {
  return { element: 'workload', state: 'stated', item, part, value, reason: null, origin }
}
const credits = (hundredths: number, scheme: string | null): ElementValue => ({ kind: 'credits', hundredths, scheme })
const hours = (number: number): ElementValue => ({ kind: 'duration', minutes: number * 60 })

test('takes the credits the file states before its hours', () => {
  expect(sourceCredits([says(hours(150), file), says(credits(550, 'ECTS'), file)], policyV1)).toEqual({
    credits: 550,
    rule: null,
  })
})

// 100 hours at 30 are 3.333… credits: rounding up would grant learning nobody did.
test('turns hours into credits at the office rate, rounded down, and keeps the rule', () => {
  expect(sourceCredits([says(hours(150), file)], policyV1)).toEqual({ credits: 600, rule: 'hours/25' })
  expect(sourceCredits([says(hours(100), file)], { ...policyV1, hoursPerCredit: 30 })).toEqual({
    credits: 333,
    rule: 'hours/30',
  })
})

test('takes no number without a unit, nor one that nobody has a rule for, for credits', () => {
  expect(sourceCredits([says(credits(500, null), file)], policyV1)).toBeNull()
  expect(sourceCredits([says(credits(500, 'CEU'), file)], policyV1)).toBeNull()
})

test('converts the credits of another scheme by its rule, before it looks at the hours', () => {
  expect(sourceCredits([says(credits(1500, 'CATS'), file), says(hours(100), file)], policyV1)).toEqual({
    credits: 750,
    rule: 'cats/2',
  })
  expect(sourceCredits([says(credits(300, 'US semester hours'), officer)], policyV1)).toEqual({
    credits: 600,
    rule: 'officer:usSemester*200',
  })
})

// The worth of a US hour was a constant: an office that counts 1.67 granted too much.
test('converts US hours by the rates of the office, which stand in the rule', () => {
  const rates = { ...policyV1, usSemesterHour: 167 }
  const semester = [says(credits(300, 'US semester hours'), file)]
  const quarter = [says(credits(300, 'US quarter hours'), officer)]
  expect(sourceCredits(semester, rates)).toEqual({ credits: 501, rule: 'usSemester*167' })
  expect(sourceCredits(quarter, rates)).toEqual({ credits: 334, rule: 'officer:usQuarter*167*2/3' })
  expect(sourceCredits(quarter, { ...rates, usQuarterHour: 133 })).toEqual({
    credits: 399,
    rule: 'officer:usQuarter*133',
  })
})

// The conversion would be preferred to what the file itself states in ECTS.
test('ECTS that the file states beside another scheme stand as they are', () => {
  expect(sourceCredits([says(credits(2000, 'CATS'), file, 1), says(credits(900, 'ECTS'), file)], policyV1)).toEqual({
    credits: 900,
    rule: null,
  })
})

test('takes what an officer supplied only where the file says nothing', () => {
  expect(sourceCredits([says(credits(900, 'ECTS'), officer), says(hours(150), file)], policyV1)).toMatchObject({
    credits: 600,
  })
  expect(sourceCredits([says(credits(400, 'ECTS'), officer)], policyV1)).toEqual({ credits: 400, rule: 'officer' })
  expect(sourceCredits([says(hours(50), officer)], policyV1)).toEqual({ credits: 200, rule: 'officer:hours/25' })
})

test("takes an applicant's word for no workload", () => {
  expect(sourceCredits([says(credits(900, 'ECTS'), applicant)], policyV1)).toBeNull()
})

// A transcript of several courses was worth its first course only.
test('adds up what the claims of one file state, each with its first figure', () => {
  const rows = [
    says(credits(600, 'ECTS'), file, 0, 'credits'),
    says(credits(500, 'ECTS'), file, 0, 'creditsReceived'),
    says(credits(300, 'ECTS'), file, 1, 'credits'),
    says(credits(200, 'local points'), file, 2, 'credits'),
  ]
  expect(sourceCredits(rows, policyV1)).toEqual({ credits: 900, rule: null })
  expect(sourceCredits([says(hours(100), file), says(hours(50), file, 1)], policyV1)).toEqual({
    credits: 600,
    rule: 'hours/25',
  })
})

// A file that two importers claim, or whose activities repeat the hours of the achievement, would count double.
test('counts a claim once, whoever read it and wherever its hours stand again', () => {
  const again: Origin = { ...file, importer: 'elm3' }
  expect(
    sourceCredits([says(credits(600, 'ECTS'), file), says(credits(600, 'ECTS'), again, 1)], policyV1),
  ).toMatchObject({
    credits: 600,
  })
  expect(sourceCredits([says(hours(150), file), says(hours(150), file, 1, 'activity')], policyV1)).toMatchObject({
    credits: 600,
  })
  expect(sourceCredits([says(hours(150), file, 0, 'activity')], policyV1)).toMatchObject({ credits: 600 })
})

test('tells each rule once where claims of several schemes are converted', () => {
  const rows = [
    says(credits(1000, 'CATS'), file, 0, 'credits'),
    says(credits(100, 'US semester hours'), file, 1, 'credits'),
    says(credits(400, 'CATS'), file, 2, 'credits'),
  ]
  expect(sourceCredits(rows, policyV1)).toEqual({ credits: 900, rule: 'cats/2 + usSemester*200' })
})

// What is told beside the workload, as of the programme a credential is a part of, would be taken for it.
test('looks at the workload alone', () => {
  const beside: Assertion = { ...says(credits(6000, 'CATS'), file), element: 'stackability' }
  expect(sourceCredits([beside], policyV1)).toBeNull()
  expect(sourceCredits([beside, says(credits(200, 'CATS'), file)], policyV1)).toEqual({ credits: 100, rule: 'cats/2' })
  const semester: Assertion = { ...beside, value: credits(300, 'US semester hours') }
  expect(sourceCredits([semester, says(credits(200, 'CATS'), file)], policyV1)).toEqual({
    credits: 100,
    rule: 'cats/2',
  })
})

test('takes what stands on the paper like what a file states, and what a document says as supplied', () => {
  const place = { page: 1, area: null, passage: null }
  const scan: Origin = { from: 'scan', ...place }
  const document: Origin = { from: 'document', documentId: 'd', ...place }
  expect(sourceCredits([says(credits(500, 'ECTS'), scan)], policyV1)).toEqual({ credits: 500, rule: null })
  expect(sourceCredits([says(credits(500, 'ECTS'), document)], policyV1)).toEqual({ credits: 500, rule: 'officer' })
  expect(sourceCredits([says(credits(500, 'ECTS'), { from: 'trustPack', trustPackId: 't' })], policyV1)).toBeNull()
})

// A credential that says nothing of its workload has a row that says so, without a value and without an origin.
test('reads past rows that state nothing', () => {
  const silent: Assertion = { ...says(credits(1, 'ECTS'), file), state: 'missing', value: null, origin: null }
  const unread: Assertion = { ...silent, origin: file }
  expect(sourceCredits([silent, unread], policyV1)).toBeNull()
  expect(sourceCredits([silent, unread, says(credits(400, 'CATS'), file, 1)], policyV1)).toEqual({
    credits: 200,
    rule: 'cats/2',
  })
})
