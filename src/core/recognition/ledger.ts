import type { CaseCredentialId, CredentialId, ModuleId, ModuleOutcomeId, ModuleVersionId, ProgrammeId } from '../ids.ts'
import type { Coverage } from '../matching/comparison.ts'
import type { CentiCredits } from '../values.ts'
import { capacityOf, drawCredits, drawnFrom, type BudgetSource, type Draw, type DrawnCredits } from './budgets.ts'
import type { Ledger, RecognitionOutcome } from './decision.ts'
import { carriersOf, outcomeCredits, type OutcomeCredit } from './outcomeCredits.ts'
import type { Policy } from './policy.ts'

/** The officer's judgement of one local outcome against one credential. */
export interface LedgerJudgement {
  readonly moduleOutcomeId: ModuleOutcomeId
  readonly coverage: Coverage
  /** Which outcomes of the credential carry it. */
  readonly items: readonly number[]
}

export interface LedgerSource extends BudgetSource {
  readonly caseCredentialId: CaseCredentialId
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

/** The item of learning that was judged without saying which outcome of the credential carries it. */
export const wholeCredential = -1

/** Learning that was counted: one outcome item of one credential towards one local outcome. */
export interface CountedLearning {
  readonly credentialId: CredentialId
  /** From 0, or `wholeCredential`. */
  readonly item: number
  readonly moduleOutcomeId: ModuleOutcomeId
  readonly outcomeCode: string
  readonly moduleCode: string
  readonly caseNumber: string
  readonly credits: CentiCredits
}

/** Credits that one line granted towards one module, in one programme, and what they were drawn from. */
export interface GrantedCredits {
  readonly moduleId: ModuleId
  readonly programmeId: ProgrammeId | null
  readonly credits: CentiCredits
  readonly drawn: readonly DrawnCredits[]
}

/** The programme that the credits of a case count in; `credits` is null where the catalogue does not say. */
export interface LedgerProgramme {
  readonly programmeId: ProgrammeId
  readonly code: string
  readonly credits: CentiCredits | null
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
  /** Null where nobody has said which: then there is no cap to hold. */
  readonly programme: LedgerProgramme | null
  readonly before: CountedBefore
}

/**
 * How the most that can be granted on a line comes about. All figures are whole hundredths of a credit.
 *
 * At most the least of: what the outcomes bring out of the credentials that carry them, what the module has left, and
 * what the programme has left, each under the policy's cap (ECTS Users' Guide 2015, "Credit transfer").
 */
export function ledgerOf(input: LedgerInput): Ledger {
  const { policy, sources } = input
  const outcomes = outcomeCredits(input)
  const drawn = drawnBefore(input.before)
  const draws = drawsOf(input, outcomes)
  const towardsModule = input.before.granted.filter(({ moduleId }) => moduleId === input.module.moduleId)
  const moduleCap = shareOf(input.module.credits, policy.moduleCapPercent)
  const module = Math.max(0, (moduleCap ?? input.module.credits) - sum(towardsModule))
  const programme = programmeOf(input)
  const coverage = outcomes.reduce((total, { counts }) => total + counts, 0)
  const source = capacityOf(sources, [])
  const left = { module, programme: programmeLeft(programme), draws: sum(draws) }
  const atMost = Math.min(left.module, left.programme, left.draws)
  return {
    covered: tally(outcomes, 'covered'),
    partly: { ...tally(outcomes, 'partly'), countsPercent: policy.partlyCountsPercent },
    countedBefore: outcomes.flatMap(({ moduleOutcomeId, outcomeCode, before }) =>
      before.map((one) => ({ moduleOutcomeId, outcomeCode, ...one })),
    ),
    module: input.module.credits,
    moduleCap,
    programme,
    sources: sources.map(({ credentialId, workload }) => ({
      credentialId,
      workload: workload?.credits ?? null,
      drawnBefore: sum(drawnFrom(credentialId, drawn)),
      draws: sum(draws.filter((one) => one.credentialId === credentialId)),
    })),
    source,
    sourceRule: ruleOf(sources),
    grantedBefore: { source: (source ?? 0) - (capacityOf(sources, drawn) ?? 0), module: sum(towardsModule) },
    atMost,
    limitedBy: limitOf(source, atMost, { ...left, coverage }),
  }
}

/** Which outcome draws how much from which credential, were all granted that they bring. */
export function drawsOf({ sources, before }: LedgerInput, outcomes: readonly OutcomeCredit[]): Draw[] {
  const demands = outcomes.map(({ moduleOutcomeId, counts }) => ({
    credits: counts,
    carriers: carriersOf(sources, moduleOutcomeId),
  }))
  return drawCredits(demands, sources, drawnBefore(before))
}

function drawnBefore({ granted }: CountedBefore): readonly DrawnCredits[] {
  return granted.flatMap(({ drawn }) => drawn)
}

function programmeOf({ programme, policy, before }: LedgerInput): Ledger['programme'] {
  if (programme?.credits == null) return null
  const { programmeId, code, credits } = programme
  const grantedBefore = sum(before.granted.filter((line) => line.programmeId === programmeId))
  return { code, credits, cap: shareOf(credits, policy.transferCapPercent), grantedBefore }
}

function programmeLeft(programme: Ledger['programme']): CentiCredits {
  if (programme?.cap == null) return Number.MAX_SAFE_INTEGER
  return Math.max(0, programme.cap - programme.grantedBefore)
}

/** A share of credits, rounded down so that rounding grants nothing; null is no cap. */
function shareOf(credits: CentiCredits, percent: number | null): CentiCredits | null {
  return percent === null ? null : Math.floor((credits * percent) / 100)
}

function tally(outcomes: readonly OutcomeCredit[], coverage: Coverage) {
  const found = outcomes.filter((outcome) => outcome.coverage === coverage)
  return { outcomes: found.length, credits: found.reduce((total, { worth }) => total + worth, 0) }
}

/** How the workload of the sources became credits, where any was converted: then `ects` stands for one that states them. */
function ruleOf(sources: readonly LedgerSource[]): string | null {
  const rules = new Set(sources.flatMap(({ workload }) => (workload === null ? [] : [workload.rule ?? 'ects'])))
  const all = [...rules].join(' ')
  return all === '' || all === 'ects' ? null : all
}

function limitOf(
  source: CentiCredits | null,
  atMost: CentiCredits,
  left: Record<'module' | 'programme' | 'coverage', CentiCredits>,
): Ledger['limitedBy'] {
  if (source === null) return 'noWorkload'
  if (left.module === atMost) return 'module'
  if (left.programme === atMost) return 'programme'
  return left.coverage === atMost ? 'coverage' : 'source'
}

function sum(some: readonly { readonly credits: CentiCredits }[]): CentiCredits {
  return some.reduce((total, { credits }) => total + credits, 0)
}
