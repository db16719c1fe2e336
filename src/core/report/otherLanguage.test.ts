import { expect, test } from 'vitest'
import type { DecisionContent, DecisionLine } from '../recognition/decision.ts'
import { otherLanguageIn } from './otherLanguage.ts'

const line: DecisionLine = {
  caseCredentialIds: [],
  moduleVersionId: '' as DecisionLine['moduleVersionId'],
  outcome: 'notRecognised',
  credits: null,
  differences: [],
  answers: { alternative: '', partial: '', conditional: '' },
  conditions: [],
  recognised: [],
  bridgingTask: '',
  bridgingUntil: null,
  bridgingCheckedBy: '',
  departure: 'For the file only',
}
const reason = (lang: string) => ({ lang, value: 'Because.' })
const difference = {
  element: 'workload',
  kind: 'content',
  moduleOutcomeId: null,
  description: 'Half the work',
} as const
const substantial = { ...difference, essentialBecause: 'Too little', evidence: 'Syllabus', substantial: 'yes' } as const
const answered = { ...line.answers, partial: 'No part stands alone.' }

// A German statement carried differences and answers in English, and nobody was told before it was issued.
test.each<[string, Partial<DecisionLine>, readonly string[], 'en' | 'de', string | null]>([
  ['a difference, in the other language', { differences: [substantial] }, ['en', 'de'], 'de', 'en'],
  ['a difference, in the office’s first', { differences: [substantial] }, ['en', 'de'], 'en', null],
  [
    'a difference that is not printed',
    { differences: [{ ...substantial, substantial: 'no' }] },
    ['en', 'de'],
    'de',
    null,
  ],
  ['an answer before a refusal', { answers: answered }, ['en', 'de'], 'de', 'en'],
  ['an answer, but no refusal', { outcome: 'full', answers: answered }, ['en', 'de'], 'de', null],
  [
    'a condition',
    { outcome: 'conditional', conditions: [{ text: 'Hand in the syllabus', until: null, checkedBy: 'Office' }] },
    ['en', 'de'],
    'de',
    'en',
  ],
  ['a bridging task', { outcome: 'alternative', bridgingTask: 'Take the laboratory' }, ['en', 'de'], 'de', 'en'],
  ['nothing but reasons, in both', {}, ['en', 'de'], 'de', null],
  ['reasons in the other language only', {}, ['en'], 'de', 'en'],
  ['reasons in this language only', { differences: [substantial] }, ['de'], 'de', null],
  ['reasons in the language that is not the first', { differences: [substantial] }, ['de'], 'en', 'de'],
])('%s', (_what, changed, reasons, language, expected) => {
  const lines = [{ ...line, ...changed }]
  const content: DecisionContent = { purpose: 'exemption', lines, reasons: reasons.map(reason) }

  expect(otherLanguageIn(content, language, 'en')).toBe(expected)
})
