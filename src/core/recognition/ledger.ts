import type { CaseCredentialId, CredentialId, ModuleId, ModuleOutcomeId, ModuleVersionId } from '../ids.ts'
import type { Coverage } from '../matching/comparison.ts'
import type { CentiCredits } from '../values.ts'
import type { Ledger, RecognitionOutcome } from './decision.ts'
import { outcomeCredits, type OutcomeCredit } from './outcomeCredits.ts'
import type { Policy } from './policy.ts'
import type { SourceCredits } from './workload.ts'

/** The officer's judgement of one local outcome against one credential. */
export interface LedgerJudgement {
  readonly moduleOutcomeId: ModuleOutcomeId
  readonly coverage: Coverage
  /** Which outcomes of the credential carry it. */
  readonly items: readonly number[]
}

export interface LedgerSource {
  readonly caseCredentialId: CaseCredentialId
  readonly credentialId: CredentialId
  readonly workload: SourceCredits | null
  /** Those for this line's module version. */
  readonly judgements: readonly LedgerJudgement[]
}

export interface LedgerModule {
  readonly moduleVersionId: ModuleVersionId
  readonly moduleId: ModuleId
  readonly code: string
  readonly credits: CentiCredits
  readonly outcomes: readonly { readonly id: ModuleOutcomeId; readonly code: string; readonly weight: CentiCredits }[]
}

/** Learning that was counted: one outcome item of one credential towards one local outcome. */
export interface CountedLearning {
  readonly credentialId: CredentialId
  readonly item: number
  readonly moduleOutcomeId: ModuleOutcomeId
  readonly outcomeCode: string
  readonly moduleCode: string
  readonly caseNumber: string
  readonly credits: CentiCredits
}

/** Credits that one line granted towards one module out of one or several credentials. */
export interface GrantedCredits {
  readonly moduleId: ModuleId
  readonly credits: CentiCredits
  readonly credentialIds: readonly CredentialId[]
}

/** What earlier decisions in force, and earlier lines of this one, have counted and granted to the applicant. */
export interface CountedBefore {
  readonly counted: readonly CountedLearning[]
  readonly granted: readonly GrantedCredits[]
}

export interface LedgerInput {
  readonly policy: Policy
  /** Null while the officer has not chosen: then as for partial recognition. */
  readonly outcome: RecognitionOutcome | null
  readonly module: LedgerModule
  readonly sources: readonly LedgerSource[]
  readonly before: CountedBefore
}

/**
 * How the most that can be granted on a line comes about. All figures are whole hundredths of a credit.
 *
 * At most the least of: what the outcomes bring, what the module has left, what the sources have left. Credits granted
 * before from any of the line's credentials are taken off whole, since no one said from which of several they came.
 */
export function ledgerOf(input: LedgerInput): Ledger {
  const outcomes = outcomeCredits(input)
  const granted = grantedBefore(input)
  const source = sourceOf(input.sources)
  const coverage = sum(outcomes.map(({ counts }) => counts))
  const module = Math.max(0, input.module.credits - granted.module)
  const sourceLeft = source === null ? 0 : Math.max(0, source.credits - granted.source)
  const atMost = Math.min(coverage, module, sourceLeft)
  return {
    covered: tally(outcomes, 'covered'),
    partly: { ...tally(outcomes, 'partly'), countsPercent: input.policy.partlyCountsPercent },
    countedBefore: outcomes.flatMap(({ moduleOutcomeId, outcomeCode, before }) =>
      before.map((one) => ({ moduleOutcomeId, outcomeCode, ...one })),
    ),
    module: input.module.credits,
    source: source?.credits ?? null,
    sourceRule: source?.rule ?? null,
    grantedBefore: granted,
    atMost,
    limitedBy: limitOf(source, { atMost, coverage, module }),
  }
}

function tally(outcomes: readonly OutcomeCredit[], coverage: Coverage) {
  const found = outcomes.filter((outcome) => outcome.coverage === coverage)
  return { outcomes: found.length, credits: sum(found.map(({ worth }) => worth)) }
}

function grantedBefore({ module, sources, before }: LedgerInput): Ledger['grantedBefore'] {
  const ours = new Set(sources.map(({ credentialId }) => credentialId))
  const fromOurs = before.granted.filter(({ credentialIds }) => credentialIds.some((id) => ours.has(id)))
  const towards = before.granted.filter(({ moduleId }) => moduleId === module.moduleId)
  return { source: sum(fromOurs.map(({ credits }) => credits)), module: sum(towards.map(({ credits }) => credits)) }
}

/** The credits of several sources together; null where none states a workload. */
function sourceOf(sources: readonly LedgerSource[]): SourceCredits | null {
  const known = sources.flatMap(({ workload }) => (workload === null ? [] : [workload]))
  if (known.length === 0) return null
  const rules = [...new Set(known.flatMap(({ rule }) => (rule === null ? [] : [rule])))]
  return { credits: sum(known.map(({ credits }) => credits)), rule: rules.length === 0 ? null : rules.join(' ') }
}

function limitOf(
  source: SourceCredits | null,
  { atMost, coverage, module }: { atMost: CentiCredits; coverage: CentiCredits; module: CentiCredits },
): Ledger['limitedBy'] {
  if (source === null) return 'noWorkload'
  if (module === atMost) return 'module'
  return coverage === atMost ? 'coverage' : 'source'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
