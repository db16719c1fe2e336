import { expect, test } from 'vitest'
import { createWordsInstance, languages, type UiLanguage } from '#locales/words.ts'
import { ReportDocument, type Phrase } from './document.ts'
import { assessmentRecord } from './assessmentRecord.ts'
import { drawnRecord } from './record/record.fixtures.ts'
import type { AssessmentRecordInput } from './record/recordInput.ts'

/** Records that between them say every sentence there is. */
function everyRecord(): AssessmentRecordInput[] {
  const drawn = drawnRecord()
  const [credential] = drawn.credentials
  const [line] = drawn.lines
  const [second] = drawn.second
  if (credential?.verification == null || line === undefined || second?.view == null) throw new Error('Half a fixture')
  const { verification } = credential
  const view = { ...second.view, firstSeenBefore: true }
  return [
    drawn,
    drawnRecord({
      credentials: [
        { ...credential, elements: [], findings: [], answers: [], verification: null },
        {
          ...credential,
          verification: {
            ...verification,
            trustPack: null,
            standing: { ...verification.standing, statusListOf: '2026-05-01' },
          },
          elements: credential.elements.map((row) => ({
            ...row,
            origin:
              row.origin?.from === 'scan' || row.origin?.from === 'document' ? { ...row.origin, page: null } : null,
          })),
        },
        {
          ...credential,
          elements: credential.elements.map((row) =>
            row.origin?.from === 'scan' ? { ...row, origin: { ...row.origin, page: null } } : row,
          ),
        },
      ],
      lines: [
        {
          ...line,
          outcomes: [],
          sources: [{ title: [], workload: null, drawnBefore: 0, draws: 0 }],
          differences: (['name', 'age'] as const).flatMap((kind) =>
            line.differences.map((one) => ({ ...one, kind, substantial: 'open' as const })),
          ),
        },
      ],
      second: [
        { ...second, kind: 'secondOpinion', view, answer: { kind: 'disagreed', reason: 'Not enough' } },
        { ...second, view: null, answer: { kind: 'returned', reason: 'Say why' } },
        { ...second, answer: { kind: 'agreed', reason: 'It is right' } },
        { ...second, answer: null },
      ],
      departures: [],
    }),
    drawnRecord({
      second: [],
      departures: [{ reason: 'The module has changed', cases: [] }],
      statement: { ...drawn.statement, lines: drawn.statement.lines.map((one) => ({ ...one, credits: null })) },
    }),
  ]
}

/** Every phrase in a document, those within phrases too. */
function phrasesIn(node: unknown): Phrase[] {
  if (Array.isArray(node)) return node.flatMap(phrasesIn)
  if (typeof node !== 'object' || node === null) return []
  const own = 'key' in node && 'values' in node ? [node as Phrase] : []
  return [...own, ...Object.values(node).flatMap(phrasesIn)]
}

test('is a document that its schema accepts', () => {
  for (const input of everyRecord())
    expect(ReportDocument.safeParse(assessmentRecord(input))).toMatchObject({ success: true })
})

// A key without words would stand in a file that an appeal board reads.
test.each(Object.keys(languages) as UiLanguage[])('has words for each of its phrases in "%s"', (language) => {
  const instance = createWordsInstance(language)
  const phrases = everyRecord().flatMap((input) => phrasesIn(assessmentRecord(input)))
  const missing = phrases.filter(({ key, values }) => !instance.exists(key, { count: 2, ...values }))
  expect(missing.map(({ key }) => key)).toEqual([])
})

// What the decision rested on and the record leaves out, nobody can look up when it is appealed against.
test('holds elements with origin, checks, findings, suggestion beside judgement, policy, signatures, precedents, hash', () => {
  const text = JSON.stringify(assessmentRecord(drawnRecord()))
  const held = [
    '/x',
    'Asked the agency',
    'verification:check.proof',
    'verification:reason.proof.noSeal',
    'EQF 6 in the file',
    'evaluation:evidence.eqfStated',
    'Unit 2 of the syllabus',
    'record:line.judgement.hidden',
    'record:difference.substantial.no',
    'policy:number.hoursPerCredit',
    'policy:number.usSemesterHour',
    'policy:unset.twoThirds',
    'Ethics is missing',
    '2025-0031',
    'statement:document.grade.one',
    drawnRecord().statement.auditHash ?? 'no hash',
  ]
  expect(held.filter((one) => !text.includes(one))).toEqual([])
})

// Of a paper every element was listed twice: as stated, and as missing from the day before it was read off.
test('an element is missing only where nobody has said it', () => {
  const record = drawnRecord()
  const [credential] = record.credentials
  if (credential === undefined) throw new Error('The record was drawn without a credential')
  const missingIn = (elements: typeof credential.elements) => {
    const document = assessmentRecord(drawnRecord({ credentials: [{ ...credential, elements }] }))
    return JSON.stringify(document).split('credential:state.missing').length - 1
  }
  const said = credential.elements
  const before = said.map((row) => ({ ...row, state: 'missing' as const, value: null, reason: null, origin: null }))
  expect(missingIn([...before, ...said])).toBe(missingIn(said))
  expect(missingIn(before)).toBeGreaterThan(missingIn(said))
})

// Would catch a record that holds against a paper what no credential needs to say: a red mark beside "Stackability".
test('what need not be stated is not there; only a mandatory element is missing', () => {
  const [credential] = drawnRecord().credentials
  const [row] = credential?.elements ?? []
  if (credential === undefined || row === undefined) throw new Error('The record was drawn without a credential')
  const stateOf = (element: 'assessment' | 'stackability' | 'validUntil') => {
    const nothing = { ...row, element, state: 'missing' as const, value: null, reason: null, origin: null }
    const document = assessmentRecord(drawnRecord({ credentials: [{ ...credential, elements: [nothing] }] }))
    const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    return rows.find(([label]) => JSON.stringify(label).includes(`credential:element.${element}`))?.[1]
  }

  expect(stateOf('assessment')).toMatchObject({ text: [{ key: 'credential:state.missing' }], mark: 'not' })
  expect(stateOf('stackability')).toMatchObject({ text: [{ key: 'credential:state.absent' }], mark: 'open' })
  expect(stateOf('validUntil')).toMatchObject({ text: [{ key: 'credential:state.absent' }], mark: 'open' })
})
