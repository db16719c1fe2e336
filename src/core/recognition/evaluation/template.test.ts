import { expect, test } from 'vitest'
import { ElementFinding } from './finding.ts'
import { sevenCriteria } from './sevenCriteria.ts'
import { AssessmentTemplate, templateName } from './template.ts'

const [question] = sevenCriteria.criteria
if (question === undefined) throw new Error('The built-in form asks nothing')
const asking = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...question, key: `question${String(index)}` }))

const accepted = (change: object) => AssessmentTemplate.safeParse({ ...sevenCriteria, ...change }).success

// A form that is kept though it can't be shown locks the evaluation of every credential that is answered in it.
test('keeps a form with 1 to 30 questions, each once, each on four grades', () => {
  expect(AssessmentTemplate.parse(sevenCriteria)).toEqual(sevenCriteria)
  expect([0, 1, 30, 31].map((count) => accepted({ criteria: asking(count) }))).toEqual([false, true, true, false])
  expect(accepted({ criteria: [...asking(3), ...asking(1)] })).toBe(false)
  for (const grades of [question.grades.slice(1), [...question.grades, ...question.grades.slice(1)], [[], [], [], []]])
    expect(accepted({ criteria: [{ ...question, grades }] })).toBe(false)
  expect(accepted({ criteria: [{ ...question, question: [] }] })).toBe(false)
  expect(accepted({ name: [] })).toBe(false)
})

// A key with `@` in it would be cut in two where an answer names its form.
test.each([
  ['ours', true],
  ['a', true],
  [`a${'B'.repeat(39)}`, true],
  [`a${'B'.repeat(40)}`, false],
  ['Ours', false],
  ['1form', false],
  ['our form', false],
  ['ours@2', false],
  ['', false],
])('%j as the key of a form or a question: %s', (key, fits) => {
  expect(accepted({ key })).toBe(fits)
  expect(accepted({ criteria: [{ ...question, key }] })).toBe(fits)
})

test('names a form by its key and version', () => {
  expect(templateName({ key: 'ours', version: 12 })).toBe('ours@12')
})

const finding = {
  element: 'level',
  finding: 'substantialDifference',
  evidence: ' Diploma supplement, 3.1 ',
  reason: 'It is two levels below.',
}

test('keeps a finding with its evidence and reason, without the spaces around them', () => {
  expect(ElementFinding.parse(finding)).toEqual({ ...finding, evidence: 'Diploma supplement, 3.1' })
  for (const answer of ['comparable', 'difference', 'notEstablished'])
    expect(ElementFinding.safeParse({ ...finding, finding: answer }).success).toBe(true)
})

// A difference found without a word of why would reach the decision as shown.
test.each([
  { evidence: '' },
  { evidence: ' x ' },
  { reason: '  ' },
  { reason: '-' },
  { finding: 'unknown' },
  { finding: '' },
  { element: 'name' },
])('refuses a finding with %j', (change) => {
  expect(ElementFinding.safeParse({ ...finding, ...change }).success).toBe(false)
})
