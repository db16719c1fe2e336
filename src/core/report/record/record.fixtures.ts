import { policyV1 } from '../../recognition/policy.ts'
import { sevenCriteria } from '../../recognition/evaluation/sevenCriteria.ts'
import { drawnCredential, drawnLine, drawnStatement } from '../statement.fixtures.ts'
import type { AssessmentRecordInput, RecordElement } from './recordInput.ts'

const fromFile = (pointer: string): RecordElement['origin'] => ({
  from: 'file',
  importer: 'elm',
  layer: 'json',
  pointer,
})
const stated = (row: Pick<RecordElement, 'element' | 'part' | 'value'> & Partial<RecordElement>): RecordElement => ({
  state: 'stated',
  item: 0,
  reason: null,
  origin: fromFile('/x'),
  by: null,
  at: null,
  on: null,
  ...row,
})
const place = { page: 3, area: null, passage: null }
const person = { by: 'Henrik Tausch', at: '2026-05-19T09:00:00Z', on: '2026-05-19', state: 'suppliedLater' } as const

/** A record that between its elements, checks, findings and lines says every kind of thing there is. */
export function drawnRecord(change: Partial<AssessmentRecordInput> = {}): AssessmentRecordInput {
  const { verification } = drawnCredential
  if (verification === null) throw new Error('The fixture is verified')
  return {
    statement: drawnStatement({ number: null }),
    decision: { number: 1, on: '2026-05-20', policy: policyV1, settingsVersion: 2 },
    credentials: [
      {
        ...drawnCredential,
        verification: {
          ...verification,
          authenticity: { answer: 'undetermined', reasons: ['proof.noSeal'] },
          checks: [
            { check: 'structure', status: 'passed', code: 'sound', facts: {}, pointer: null },
            { check: 'proof#0', status: 'skipped', code: 'noSeal', facts: {}, pointer: null },
            {
              check: 'qualityAssurance',
              status: 'skipped',
              code: 'noDate',
              facts: {},
              pointer: '',
              restsOn: 'supplied',
            },
          ],
        },
        elements: [
          stated({
            element: 'title',
            part: 'text',
            value: { kind: 'text', text: 'Applied data analysis', lang: 'en' },
          }),
          stated({ element: 'issuedOn', part: 'date', value: { kind: 'date', date: '2025-12-15' } }),
          stated({
            element: 'workload',
            part: 'credits',
            value: { kind: 'credits', hundredths: 600, scheme: 'ECTS' },
          }),
          stated({ element: 'workload', part: 'duration', value: { kind: 'duration', minutes: 9000 } }),
          stated({
            element: 'workload',
            part: 'credits',
            item: 1,
            value: { kind: 'credits', hundredths: 600, scheme: null },
          }),
          stated({ element: 'level', part: 'eqf', value: { kind: 'code', scheme: 'EQF', code: '6' } }),
          stated({ element: 'learner', part: 'identifier', value: { kind: 'identifier', scheme: null, id: 'A-1' } }),
          stated({ element: 'supervision', part: 'identityChecked', value: { kind: 'flag', holds: true } }),
          stated({
            element: 'stackability',
            part: 'text',
            state: 'notApplicable',
            value: null,
            reason: 'Stands alone',
          }),
          stated({
            element: 'assessment',
            part: 'type',
            value: { kind: 'text', text: 'Written test', lang: 'en' },
            origin: { from: 'document', documentId: '1', ...place },
            ...person,
          }),
          stated({
            element: 'participation',
            part: 'mode',
            value: { kind: 'text', text: 'online', lang: 'en' },
            origin: { from: 'scan', ...place },
            ...person,
          }),
          stated({
            element: 'qualityAssurance',
            part: 'agency',
            value: { kind: 'text', text: 'NEAA', lang: 'en' },
            origin: { from: 'officer', reason: 'Asked the agency' },
            ...person,
          }),
          stated({
            element: 'furtherInformation',
            part: 'text',
            value: { kind: 'text', text: 'Took part twice', lang: 'en' },
            origin: { from: 'applicant', documentId: null },
            ...person,
          }),
          stated({
            element: 'issuer',
            part: 'name',
            value: { kind: 'text', text: 'KCM', lang: 'pl' },
            origin: { from: 'trustPack', trustPackId: '1' },
          }),
        ],
        findings: [
          {
            element: 'level',
            finding: 'comparable',
            evidence: 'EQF 6 in the file',
            reason: 'Same level',
            by: 'Henrik Tausch',
          },
          {
            element: 'profile',
            finding: 'substantialDifference',
            evidence: 'Module description',
            reason: 'No ethics',
            by: 'Henrik Tausch',
          },
        ],
        template: sevenCriteria,
        answers: [
          {
            criterion: 'level',
            suggestion: { grade: '0', code: 'eqfStated', facts: { level: 6 } },
            answer: { grade: '0', reason: '', by: 'Henrik Tausch' },
          },
          {
            criterion: 'verification',
            suggestion: { grade: '2', code: 'undetermined', facts: {} },
            answer: { grade: 'notApplicable', reason: 'Online course', by: 'Henrik Tausch' },
          },
        ],
      },
    ],
    lines: [
      {
        differences: [
          {
            element: 'profile',
            kind: 'content',
            moduleOutcomeId: null,
            description: 'Legal implications are not treated.',
            essentialBecause: 'The thesis may use personal data.',
            evidence: 'All eight outcomes of the file.',
            substantial: 'yes',
          },
          {
            element: 'workload',
            kind: 'mode',
            moduleOutcomeId: null,
            description: 'It was learnt online.',
            essentialBecause: '',
            evidence: '',
            substantial: 'no',
          },
        ],
        outcomes: drawnLine.outcomes.map(({ coverage }, index) => ({
          compared:
            coverage === 'open'
              ? []
              : [
                  {
                    suggested: index % 3 === 0 ? 'cantSay' : 'covered',
                    judged: {
                      coverage,
                      by: 'Henrik Tausch',
                      note: index === 0 ? 'Unit 2 of the syllabus' : '',
                      suggestionVisible: index % 2 === 0,
                    },
                  },
                ],
        })),
        engineVersions: ['3'],
        sources: [{ title: drawnCredential.title, workload: 600, drawnBefore: 25, draws: 575 }],
      },
    ],
    second: [
      {
        kind: 'fourEyes',
        by: 'Miriam Okafor',
        view: { outcomes: ['partial'], reason: 'Ethics is missing', firstSeenBefore: false },
        answer: { kind: 'agreed', reason: '' },
      },
    ],
    departures: [{ reason: 'The module has changed', cases: ['2025-0007', '2025-0031'] }],
    ...change,
  }
}
