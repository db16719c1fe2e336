import { expect, test } from 'vitest'
import type { Assertion, ElementName, ElementValue } from '../../credential/element.ts'
import type { VerificationReport } from '../../verification/report.ts'
import { sevenCriteria } from './sevenCriteria.ts'
import { suggestions } from './suggest.ts'
import type { SuggestedCriterion } from './template.ts'

const row = (element: ElementName, value: ElementValue, part = 'type'): Assertion => ({
  element,
  state: 'stated',
  item: 0,
  part,
  value,
  reason: null,
  origin: { from: 'file', importer: 'test', layer: 'json', pointer: '' },
})
const text = (words: string): ElementValue => ({ kind: 'text', text: words, lang: 'en' })
const standing = { answers: ['inForce' as const], reasons: [], asOf: '2026-06-01', statusListOf: null }
const reportWith = (parts: Partial<VerificationReport>): VerificationReport => ({
  checks: [],
  authenticity: { answer: 'authentic', reasons: [] },
  standing,
  standingToday: standing,
  trustPack: null,
  engineVersion: 'test',
  checkedAt: '2026-06-01T00:00:00.000Z',
  ...parts,
})
const check = (id: string, status: 'passed' | 'failed' | 'skipped', code: string) => ({
  check: id,
  status,
  code,
  facts: {},
  pointer: null,
})
const asked = (criterion: SuggestedCriterion, rows: readonly Assertion[], report: VerificationReport | null = null) => {
  const { grade, evidence } = suggestions[criterion]({ rows, report })
  return `${String(grade)} ${evidence.code}`
}

// A revoked but authentic credential was once graded "secure".
test.each([
  [null, '3 notVerified'],
  [reportWith({}), '0 authenticInForce'],
  [reportWith({ standing: { ...standing, answers: ['notKnown'] } }), '1 authenticStandingUnknown'],
  [reportWith({ standing: { ...standing, answers: ['revoked'] } }), '2 authenticNotInForce'],
  [reportWith({ authenticity: { answer: 'undetermined', reasons: [] } }), '2 undetermined'],
  [reportWith({ authenticity: { answer: 'notAuthentic', reasons: [] } }), '3 notAuthentic'],
])('verification of a report is graded %#', (report, answer) => {
  expect(asked('verification', [], report)).toBe(answer)
})

test.each([
  ['passed', 'covered', '0 assuredThen'],
  ['failed', 'wasNotThen', '3 assuranceEnded'],
  ['failed', 'mill', '3 mill'],
  ['skipped', 'notInRegister', '2 assuranceStated'],
] as const)('quality assurance that %s with %s', (status, code, answer) => {
  const rows = [row('qualityAssurance', text('Programme accreditation'))]
  expect(asked('qualityAssurance', rows, reportWith({ checks: [check('qualityAssurance', status, code)] }))).toBe(
    answer,
  )
})

test('a workload is graded by whether it can be turned into credits', () => {
  const credits = (scheme: string | null): ElementValue => ({ kind: 'credits', hundredths: 600, scheme })
  expect(asked('workload', [row('workload', credits('ECTS'))])).toBe('0 creditsStated')
  expect(asked('workload', [row('workload', credits('CATS'))])).toBe('1 creditsConverted')
  expect(asked('workload', [row('workload', { kind: 'duration', minutes: 9000 })])).toBe('1 hoursStated')
  expect(asked('workload', [row('workload', credits(null))])).toBe('2 workloadWithoutUnit')
  expect(asked('workload', [])).toBe('3 workloadMissing')
})

test('identification follows what the file says of supervision', () => {
  const of = (words: string) => asked('identification', [row('supervision', text(words))])
  expect(of('Supervised with identity verification, on site')).toBe('0 identityOnSite')
  expect(of('Supervised online with identity verification')).toBe('1 identityOnline')
  expect(of('Supervised with no identity verification')).toBe('2 supervisedWithout')
  expect(of('Unsupervised with no identity verification')).toBe('3 unsupervised')
  expect(asked('identification', [])).toBe('3 identificationMissing')
})

test('testing, level and outcomes are graded by what is stated', () => {
  expect(asked('testing', [row('assessment', text('Exam')), row('grade', text('B'))])).toBe('0 testedWithGrade')
  expect(asked('testing', [row('assessment', text('Exam'))])).toBe('1 testedOfKind')
  expect(asked('testing', [row('assessment', text('There is an exam'), 'description')])).toBe('2 testedInWords')
  expect(asked('level', [row('level', { kind: 'code', scheme: 'SCQF', code: '11' })])).toBe('1 levelConverted')
  expect(asked('level', [row('level', text('advanced'))])).toBe('2 levelInWords')
  const outcomes = (count: number) =>
    Array.from({ length: count }, (_, item) => ({
      ...row('learningOutcome', text(`Outcome ${String(item)}`), 'text'),
      item,
    }))
  expect(asked('learningOutcomes', outcomes(3))).toBe('0 outcomesSeveral')
  expect(asked('learningOutcomes', outcomes(2))).toBe('1 outcomesFew')
})

test('each criterion of the built-in form has its suggestion and four grades in both languages', () => {
  expect(sevenCriteria.criteria.map(({ suggestedBy }) => suggestedBy)).toEqual(Object.keys(suggestions))
  for (const { grades } of sevenCriteria.criteria)
    expect(grades.map((names) => names.map(({ lang }) => lang))).toEqual(Array(4).fill(['en', 'de']))
})
