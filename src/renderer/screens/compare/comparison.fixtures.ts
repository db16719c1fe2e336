import { Comparison } from '#contract/comparison.ts'
import type { Coverage } from '#core/matching/comparison.ts'

const id = (last: number) => `019aa000-0000-7000-8000-00000000000${String(last)}`
const text = (value: string) => [{ lang: 'en', value }]
const none = { outcomes: 0, credits: 0 }

/** Two outcomes, both suggested covered by the credential's first; only the second is judged. */
export const comparison = Comparison.parse({
  id: id(1),
  caseCredentialId: id(2),
  module: {
    moduleId: id(3),
    moduleVersionId: id(4),
    code: 'INF-1',
    title: text('Databases'),
    credits: 500,
    hours: null,
    eqfLevel: 6,
    assessment: [],
    prerequisites: [],
    programmes: [],
    validFrom: '2025-10-01',
    validTo: null,
    revision: 1,
    weightsFrom: 'catalogue',
    versions: [],
    outcomes: [5, 6].map((last) => ({
      id: id(last),
      code: `M${String(last)}`,
      text: text('Design'),
      weight: 250,
      essential: {},
    })),
  },
  credential: {
    title: [],
    provider: [],
    outcomes: [{ item: 0, text: text('Design'), verbClass: null }],
    credits: null,
    minutes: null,
    eqfLevel: null,
    assessment: [],
  },
  suggestion: {
    moduleKey: id(4),
    engineVersion: 'words/1',
    beside: [],
    outcomes: [5, 6].map((last) => ({
      outcomeKey: id(last),
      coverage: 'covered' satisfies Coverage,
      reasons: [],
      alignments: [
        {
          item: 0,
          lang: 'en',
          credentialText: 'Design',
          moduleText: 'Design',
          score: 1,
          credentialSpans: [],
          moduleSpans: [],
          reasons: [],
        },
      ],
    })),
  },
  judgements: [
    {
      id: id(7),
      moduleOutcomeId: id(6),
      coverage: 'partly',
      items: [0],
      note: '',
      togetherId: null,
      suggestionVisible: false,
      by: 'Mira Aldous',
      at: '2026-05-18T08:00:00Z',
    },
  ],
  judgedOnce: [id(6)],
  coverage: { covered: none, partly: none, not: none, cantSay: none, open: none },
  essential: { least: none, most: none, of: none },
})
