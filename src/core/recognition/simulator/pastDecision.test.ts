import { expect, test } from 'vitest'
import type { Assertion } from '../../credential/element.ts'
import type { CaseId, DecisionId } from '../../ids.ts'
import { wholeCredential } from '../ledger.ts'
import type { OutcomeCredit } from '../outcomeCredits.ts'
import { policyV1 } from '../policy.ts'
import {
  caseCredentialId,
  content,
  credentialId,
  dataAnalysis,
  line,
  moduleId,
  moduleVersionId,
  outcomeId,
  programmeId,
} from '../recognition.fixtures.ts'
import { lineUnder, type PastCredential, type PastDecision, type PastLine } from './pastDecision.ts'

const hours: Assertion = {
  element: 'workload',
  state: 'stated',
  item: 0,
  part: 'value',
  value: { kind: 'duration', minutes: 9000 },
  reason: null,
  origin: { from: 'file', importer: 'ob3', layer: 'json', pointer: '' },
}
const shown = (number: number): Omit<PastCredential, 'workload'> => ({
  caseCredentialId: caseCredentialId(number),
  credentialId: credentialId(number),
  holder: 'confirmed',
  authenticity: 'authentic',
  qualityAssured: 'yes',
  awardedOn: '2025-12-12',
})
const credential = (number: number): PastCredential => ({ ...shown(number), workload: [hours] })
const brought = (position: number, change: Partial<OutcomeCredit>): OutcomeCredit => ({
  moduleOutcomeId: outcomeId(1, position),
  outcomeCode: `M${String(position)}`,
  coverage: 'covered',
  carriedBy: [],
  worth: 100,
  before: [],
  counts: 100,
  ...change,
})
const module = { ...dataAnalysis(), onlyProgramme: { programmeId: programmeId(3), code: 'OTHER', credits: 6000 } }
const ledger: PastLine['ledger'] = {
  covered: { outcomes: 2, credits: 200 },
  partly: { outcomes: 1, credits: 50, countsPercent: 50 },
  countedBefore: [],
  module: 750,
  moduleCap: null,
  programme: { code: 'BSC', credits: 18000, cap: 9000, grantedBefore: 1200 },
  sources: [
    { credentialId: credentialId(1), workload: 600, drawnBefore: 75, draws: 200 },
    { credentialId: credentialId(2), workload: 600, drawnBefore: 0, draws: 50 },
  ],
  source: 1200,
  sourceRule: 'hours/25',
  grantedBefore: { source: 75, module: 150 },
  atMost: 250,
  limitedBy: 'coverage',
}
const outcomes = [
  brought(1, { carriedBy: [1, 2].map((item) => ({ credentialId: credentialId(1), item })) }),
  brought(2, {
    coverage: 'partly',
    carriedBy: [
      { credentialId: credentialId(1), item: 0 },
      { credentialId: credentialId(2), item: 4 },
    ],
    before: [{ caseNumber: '2025-0007', credits: 25 }],
  }),
  brought(3, {}),
  brought(4, { coverage: 'not' }),
  brought(5, { coverage: 'open' }),
  brought(6, { carriedBy: [{ credentialId: credentialId(2), item: 7 }] }),
]
const decided = line({ caseCredentialIds: [caseCredentialId(1), caseCredentialId(2)] })
const past: PastDecision = {
  decisionId: '01900007-0000-7000-8000-000000000001' as DecisionId,
  caseId: '01900008-0000-7000-8000-000000000001' as CaseId,
  caseNumber: '2026-0417',
  decidedOn: '2026-05-20',
  content: content([line({ moduleVersionId: moduleVersionId(2) }), decided]),
  lines: [],
  credentials: [credential(1), credential(3), credential(2)],
  signed: 'no',
}
const stored: PastLine = { module, ledger, outcomes }
const contextOf = (change: Partial<PastLine> = {}) =>
  lineUnder(past, decided, { ...stored, ...change }, { ...policyV1, hoursPerCredit: 30 }).context

const judgement = (position: number, coverage: string, items: number[]) => ({
  moduleVersionId: moduleVersionId(1),
  moduleOutcomeId: outcomeId(1, position),
  coverage,
  items,
  note: '',
})

// Would catch a simulator that judges by another credential's learning, by other lines, or by what was known later.
test('gives the rules the line alone, with what was judged and counted then', () => {
  const inputs = lineUnder(past, decided, stored, policyV1)
  expect(inputs.content).toEqual({ ...past.content, lines: [decided] })

  const { before, credentials, programme, ...around } = contextOf()
  expect(around).toEqual({
    policy: { ...policyV1, hoursPerCredit: 30 },
    caseNumber: '2026-0417',
    purpose: 'creditTransfer',
    targetModuleId: null,
    today: '2026-05-20',
    modules: [{ ...module, onlyProgramme: null }],
    appealMissingIn: [],
    decided: [],
  })
  const rest = { provider: '', within: [], workload: { credits: 500, rule: 'hours/30' } }
  expect(credentials).toEqual([
    {
      ...shown(1),
      ...rest,
      judgements: [
        judgement(1, 'covered', [1, 2]),
        judgement(2, 'partly', [0]),
        judgement(3, 'covered', []),
        judgement(4, 'not', []),
      ],
    },
    { ...shown(2), ...rest, judgements: [judgement(2, 'partly', [4]), judgement(6, 'covered', [7])] },
  ])
  expect(programme).toMatchObject({ code: 'BSC', credits: 18000 })
  expect(before.counted).toEqual([
    {
      credentialId: credentialId(1),
      item: wholeCredential,
      moduleOutcomeId: outcomeId(1, 2),
      outcomeCode: 'M2',
      moduleCode: 'INF-2310',
      caseNumber: '2025-0007',
      credits: 25,
    },
  ])
  expect(before.granted).toEqual([
    {
      moduleId: moduleId(1),
      programmeId: null,
      credits: 150,
      drawn: [
        { credentialId: credentialId(1), within: [], credits: 75 },
        { credentialId: credentialId(2), within: [], credits: 0 },
      ],
    },
    { moduleId: expect.any(String) as string, programmeId: programme?.programmeId, credits: 1200, drawn: [] },
  ])
  expect(before.granted[1]?.moduleId).not.toBe(moduleId(1))
})

// Ledgers of before programmes and sources were kept say neither: nothing is made up in their place.
test('takes a ledger of an earlier version as it is', () => {
  const { before, programme } = contextOf({ ledger: { ...ledger, programme: null, sources: [] } })

  expect(programme).toBeNull()
  expect(before.counted).toEqual([])
  expect(before.granted.map(({ credits, drawn }) => ({ credits, drawn }))).toEqual([
    { credits: 150, drawn: [] },
    { credits: 0, drawn: [] },
  ])
})
