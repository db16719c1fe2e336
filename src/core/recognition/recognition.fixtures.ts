import type { CaseCredentialId, CredentialId, ModuleId, ModuleOutcomeId, ModuleVersionId, ProgrammeId } from '../ids.ts'
import type { Coverage } from '../matching/comparison.ts'
import type { ContextCredential, ContextModule, ContextOutcome, DecisionContext } from './context.ts'
import type { CountedLearning } from './ledger.ts'
import type { DecisionContent, DecisionLine, Difference } from './decision.ts'
import { policyV1 } from './policy.ts'

const uuid = (kind: number, number: number) => `0190000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`

export const caseCredentialId = (number: number) => uuid(1, number) as CaseCredentialId
export const credentialId = (number: number) => uuid(2, number) as CredentialId
export const moduleId = (number: number) => uuid(3, number) as ModuleId
export const moduleVersionId = (number: number) => uuid(4, number) as ModuleVersionId
export const programmeId = (number: number) => uuid(6, number) as ProgrammeId
/** Outcome `position` (from 1) of module `number`. */
export const outcomeId = (number: number, position: number) => uuid(5, number * 100 + position) as ModuleOutcomeId

export function outcome(number: number, position: number, weight: number, essential = {}): ContextOutcome {
  return { id: outcomeId(number, position), code: `M${position}`, weight, essential }
}

/** The module of the drawings: eight outcomes, 7.50 ECTS; the eighth is essential for credit transfer. */
export function dataAnalysis(): ContextModule {
  const weights = [50, 100, 100, 100, 150, 100, 75, 75]
  return {
    moduleVersionId: moduleVersionId(1),
    moduleId: moduleId(1),
    code: 'INF-2310',
    credits: 750,
    onlyProgramme: null,
    outcomes: weights.map((weight, index) =>
      outcome(1, index + 1, weight, index === 7 ? { creditTransfer: true } : { creditTransfer: false }),
    ),
  }
}

export function judged(coverages: readonly Coverage[], version = 1): ContextCredential['judgements'] {
  return coverages.map((coverage, index) => ({
    moduleVersionId: moduleVersionId(version),
    moduleOutcomeId: outcomeId(version, index + 1),
    coverage,
    items: coverage === 'covered' || coverage === 'partly' ? [index] : [],
    note: coverage === 'not' ? 'Nothing in the credential speaks of it.' : '',
  }))
}

export function credential(number: number, change: Partial<ContextCredential> = {}): ContextCredential {
  return {
    caseCredentialId: caseCredentialId(number),
    credentialId: credentialId(number),
    provider: 'Example University',
    holder: 'confirmed',
    workload: { credits: 600, rule: 'hours/25' },
    within: [],
    awardedOn: '2025-12-12',
    authenticity: 'authentic',
    qualityAssured: 'yes',
    judgements: [],
    ...change,
  }
}

/** A quarter of a credit for version control, in an earlier case. */
export const countedInDrawing: CountedLearning = {
  credentialId: credentialId(1),
  item: 6,
  moduleOutcomeId: outcomeId(9, 1),
  outcomeCode: 'M1',
  moduleCode: 'INF-1100',
  caseNumber: '2025-1182',
  credits: 25,
}

/** The case of the drawings: five outcomes covered, two partly, one not; a quarter was counted before. */
export function drawnContext(change: Partial<DecisionContext> = {}): DecisionContext {
  const coverages = ['covered', 'covered', 'covered', 'partly', 'covered', 'partly', 'covered', 'not'] as const
  return {
    policy: policyV1,
    caseNumber: '2026-0417',
    purpose: 'creditTransfer',
    targetModuleId: moduleId(1),
    programme: null,
    today: '2026-05-20',
    credentials: [credential(1, { judgements: judged(coverages) })],
    modules: [dataAnalysis()],
    appealMissingIn: [],
    before: {
      counted: [countedInDrawing],
      granted: [],
    },
    decided: [],
    ...change,
  }
}

export const shownDifference: Difference = {
  element: 'learningOutcomes',
  kind: 'content',
  moduleOutcomeId: outcomeId(1, 8),
  description: 'Legal and ethical implications are not covered.',
  essentialBecause: 'The thesis may use personal data.',
  evidence: 'Module description, page 2; all outcomes of the file.',
  substantial: 'yes',
}

export function line(change: Partial<DecisionLine> = {}): DecisionLine {
  return {
    caseCredentialIds: [caseCredentialId(1)],
    moduleVersionId: moduleVersionId(1),
    outcome: 'partial',
    credits: 550,
    differences: [shownDifference],
    answers: { alternative: '', partial: '', conditional: '' },
    conditions: [],
    recognised: [outcomeId(1, 1)],
    bridgingTask: '',
    bridgingUntil: null,
    bridgingCheckedBy: '',
    departure: '',
    ...change,
  }
}

export function content(lines: readonly DecisionLine[], change: Partial<DecisionContent> = {}): DecisionContent {
  return {
    purpose: 'creditTransfer',
    lines: [...lines],
    reasons: [{ lang: 'en', value: 'The micro-credential covers five of the eight outcomes.' }],
    ...change,
  }
}
