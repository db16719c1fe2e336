import { expect, test } from 'vitest'
import type { Assertion } from '../../credential/element.ts'
import type { VerificationReport } from '../../verification/report.ts'
import { sevenCriteria } from './sevenCriteria.ts'
import { check, code, credits, flag, reportWith, row, standing, text } from './suggest.fixtures.ts'
import { suggestions } from './suggest.ts'
import type { SuggestedCriterion } from './template.ts'

const asked = (criterion: SuggestedCriterion, rows: readonly Assertion[], report: VerificationReport | null = null) => {
  const { grade, evidence } = suggestions[criterion]({ rows, report })
  return `${String(grade)} ${evidence.code}`
}
/** With the figures that its sentence names. */
const whole = (criterion: SuggestedCriterion, ...rows: Assertion[]) => suggestions[criterion]({ rows, report: null })

const inForceAnd = (...answers: VerificationReport['standing']['answers']) =>
  reportWith({ standing: { ...standing, answers } })

// A revoked but authentic credential was once graded "secure".
test.each([
  [null, '3 notVerified'],
  [reportWith({}), '0 authenticInForce'],
  [inForceAnd('notKnown'), '1 authenticStandingUnknown'],
  [inForceAnd('revoked'), '2 authenticNotInForce'],
  [inForceAnd('suspended'), '2 authenticNotInForce'],
  [inForceAnd('outsideValidity'), '2 authenticNotInForce'],
  [inForceAnd('notKnown', 'outsideValidity'), '2 authenticNotInForce'],
  [reportWith({ authenticity: { answer: 'undetermined', reasons: [] } }), '2 undetermined'],
  [reportWith({ authenticity: { answer: 'notAuthentic', reasons: [] } }), '3 notAuthentic'],
])('verification of a report is graded %#', (report, answer) => {
  expect(asked('verification', [], report)).toBe(answer)
})

const registerSays = (status: 'passed' | 'failed' | 'skipped', found: string) =>
  check('qualityAssurance', status, found)
const trusted = check('issuer', 'passed', 'trusted')
const stated = row('qualityAssurance', text('Programme accreditation'))

// A register that speaks against the provider is never outweighed by what the file says of itself.
test.each([
  [[stated], [registerSays('passed', 'covered')], '0 assuredThen'],
  [[], [registerSays('passed', 'coveredToday')], '0 assuredThen'],
  // Of two bodies that award together one alone is in the register: what is not there is not known, never assured.
  [[stated], [registerSays('passed', 'covered'), registerSays('skipped', 'notInRegister')], '1 assuredInPart'],
  [[], [registerSays('skipped', 'lookAlike'), registerSays('passed', 'coveredToday')], '1 assuredInPart'],
  [[stated], [registerSays('failed', 'wasNotThen')], '3 assuranceEnded'],
  [[stated], [registerSays('failed', 'notYet')], '3 assuranceEnded'],
  [[stated], [registerSays('failed', 'mill')], '3 mill'],
  [[], [registerSays('passed', 'covered'), registerSays('failed', 'wasNotThen')], '3 assuranceEnded'],
  [[], [registerSays('failed', 'notYet'), registerSays('failed', 'mill')], '3 mill'],
  [[stated], [registerSays('skipped', 'notInRegister'), trusted], '2 assuranceStated'],
  [[], [registerSays('skipped', 'notInRegister'), trusted], '2 issuerKnown'],
  [[], [registerSays('skipped', 'notInRegister')], '3 assuranceMissing'],
  [[], [registerSays('skipped', 'notInRegister'), check('issuer', 'skipped', 'notInPack')], '3 assuranceMissing'],
  // The code of another check says nothing of quality, and another check that passed says nothing of the issuer.
  [[], [check('status#0', 'passed', 'covered')], '3 assuranceMissing'],
  [[row('title', text('A course'))], [], '3 assuranceMissing'],
])('quality assurance is graded %#', (rows, checks, answer) => {
  expect(asked('qualityAssurance', rows, reportWith({ checks }))).toBe(answer)
})

test('quality assurance of a credential that was never checked rests on the file alone', () => {
  expect(asked('qualityAssurance', [stated])).toBe('2 assuranceStated')
  expect(asked('qualityAssurance', [])).toBe('3 assuranceMissing')
})

// The sentence names the figure: 600 hundredths are 6 ECTS, 9000 minutes 150 hours.
test('a workload is graded by whether it can be turned into credits', () => {
  const hours = row('workload', { kind: 'duration', minutes: 9000 }, { item: 1 })
  const of = (...rows: Assertion[]) => whole('workload', ...rows)
  expect(of(row('workload', credits('ECTS')), hours)).toEqual({
    grade: 0,
    evidence: { code: 'creditsStated', facts: { credits: 6 } },
  })
  expect(of(row('workload', credits(null)), row('workload', credits('CATS')), hours)).toEqual({
    grade: 1,
    evidence: { code: 'creditsConverted', facts: { scheme: 'CATS' } },
  })
  expect(of(row('workload', credits(null)), hours)).toEqual({
    grade: 1,
    evidence: { code: 'hoursStated', facts: { hours: 150 } },
  })
  expect(of(row('workload', credits(null)))).toEqual({ grade: 2, evidence: { code: 'workloadWithoutUnit', facts: {} } })
  expect(of(row('workload', null, { state: 'missing' }), row('furtherInformation', credits('CATS')))).toEqual({
    grade: 3,
    evidence: { code: 'workloadMissing', facts: {} },
  })
  expect(of(row('workload', text('two evenings a week')))).toMatchObject({ grade: 3 })
})

const word = (words: string) => row('supervision', text(words))
const identityChecked = (holds: boolean) => row('supervision', flag(holds), { part: 'identityChecked' })

// A file that said "identity checked: no" beside "on site" was graded as checked; a bare "yes" as nothing stated. Words of
// another language, "unbeaufsichtigt" among them, and bare addresses got the best grade.
test.each([
  [[word('Supervised with identity verification, on site')], '0 identityOnSite'],
  [[row('supervision', code('SURF', 'onsite with identity verification')), identityChecked(true)], '0 identityOnSite'],
  [[word('Supervised online with identity verification')], '1 identityOnline'],
  [[word('Supervised on site'), word('Remote'), identityChecked(true)], '1 identityOnline'],
  [[word('Vor Ort beaufsichtigt, mit Identitätsprüfung')], '0 identityOnSite'],
  [[word('Surveillé sur place, avec vérification d’identité')], '0 identityOnSite'],
  [[word('Supervised with ID Verification')], '1 identitySupervised'],
  [[word('ID Verification')], '1 identityChecked'],
  [[word('Supervised on site')], '2 identificationInWords'],
  [[word('Zoals beschreven in het reglement')], '2 identificationInWords'],
  [
    [row('supervision', code('', 'http://data.europa.eu/snb/supervision-verification/25831c2'))],
    '2 identificationInWords',
  ],
  [[word('Beaufsichtigt, ohne Identitätsprüfung')], '2 supervisedWithout'],
  [[word('Unbeaufsichtigt')], '3 unsupervised'],
  [[word('Ohne Aufsicht, Identität geprüft')], '3 unsupervised'],
  [[word('Sans surveillance')], '3 unsupervised'],
  [[word('No ID Verification')], '3 identityUnchecked'],
  [[word('Supervised with no identity verification')], '2 supervisedWithout'],
  [[word('On site'), word('Online, without ID')], '2 supervisedWithout'],
  [[word('Supervised on site'), identityChecked(false)], '2 supervisedWithout'],
  [[word('Unsupervised with no identity verification')], '3 unsupervised'],
  [[word('On site'), word('Not supervised'), identityChecked(true)], '3 unsupervised'],
  [[identityChecked(true)], '1 identityChecked'],
  [[identityChecked(false)], '3 identityUnchecked'],
  [[identityChecked(true), identityChecked(false)], '3 identityUnchecked'],
  [[], '3 identificationMissing'],
  [[row('supervision', null, { state: 'missing' })], '3 identificationMissing'],
  [[row('assessment', text('Online exam')), row('furtherInformation', flag(true))], '3 identificationMissing'],
])('identification is graded by what the file says of supervision and identity: %#', (rows, answer) => {
  expect(asked('identification', rows)).toBe(answer)
})

const grade = row('grade', text('B'))

// A kind that nobody stated, or that stands beside the assessment of another element, is no kind of assessment.
test.each([
  [[row('assessment', text('Exam')), grade], '0 testedWithGrade'],
  [[row('assessment', text('Exam')), row('assessment', text('Oral'), { part: 'title' })], '1 testedOfKind'],
  [[row('assessment', text('There is an exam'), { part: 'description' })], '2 testedInWords'],
  [
    [row('assessment', text('There is an exam'), { part: 'title' }), row('participation', text('Online'))],
    '2 testedInWords',
  ],
  [
    [row('assessment', text('Exam'), { part: 'title' }), row('assessment', null, { state: 'missing' })],
    '2 testedInWords',
  ],
  [[row('assessment', text('Exam'), { state: 'suppliedLater' })], '1 testedOfKind'],
  [[row('assessment', null, { state: 'missing' }), grade], '2 testedInWords'],
  [[row('assessment', null, { state: 'notApplicable' })], '3 testingMissing'],
  [[], '3 testingMissing'],
])('testing is graded by what is stated: %#', (rows, answer) => {
  expect(asked('testing', rows)).toBe(answer)
})

// A framework's own number must not stand where the file states an EQF level.
test('a level is graded by whether it is an EQF level, one of a framework, or words', () => {
  const scqf = row('level', code('SCQF', '11'))
  expect(whole('level', scqf, row('level', code('EQF', '6')))).toEqual({
    grade: 0,
    evidence: { code: 'eqfStated', facts: { level: 6 } },
  })
  expect(whole('level', scqf)).toEqual({
    grade: 1,
    evidence: { code: 'levelConverted', facts: { stated: '11', level: 7 } },
  })
  expect(whole('level', row('level', text('advanced')))).toEqual({
    grade: 2,
    evidence: { code: 'levelInWords', facts: {} },
  })
  expect(whole('level', row('title', text('EQF 6')))).toEqual({
    grade: 3,
    evidence: { code: 'levelMissing', facts: {} },
  })
})

test.each([
  [0, { grade: 3, evidence: { code: 'outcomesMissing', facts: {} } }],
  [1, { grade: 1, evidence: { code: 'outcomesFew', facts: { count: 1 } } }],
  [2, { grade: 1, evidence: { code: 'outcomesFew', facts: { count: 2 } } }],
  [3, { grade: 0, evidence: { code: 'outcomesSeveral', facts: { count: 3 } } }],
])('%i learning outcomes', (count, answer) => {
  const rows = Array.from({ length: count }, (_, item) =>
    row('learningOutcome', text(`Outcome ${String(item)}`), { part: 'text', item }),
  )
  expect(whole('learningOutcomes', ...rows)).toEqual(answer)
})

test('each criterion of the built-in form has its suggestion and four grades in both languages', () => {
  expect(sevenCriteria.criteria.map(({ suggestedBy }) => suggestedBy)).toEqual(Object.keys(suggestions))
  for (const { grades } of sevenCriteria.criteria)
    expect(grades.map((names) => names.map(({ lang }) => lang))).toEqual(Array(4).fill(['en', 'de']))
})
