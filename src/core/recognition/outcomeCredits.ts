import type { CredentialId, ModuleOutcomeId } from '../ids.ts'
import type { Coverage } from '../matching/comparison.ts'
import type { CentiCredits } from '../values.ts'
import type { CountedLearning, LedgerInput, LedgerJudgement, LedgerSource } from './ledger.ts'

/** What one local outcome brings to a line; `counts` is `worth` less what was counted before. */
export interface OutcomeCredit {
  readonly moduleOutcomeId: ModuleOutcomeId
  readonly outcomeCode: string
  /** The best that any of the line's credentials was judged to reach; `open` is not judged yet. */
  readonly coverage: Coverage | 'open'
  /** The learning that carries it, in the order of the sources. */
  readonly carriedBy: readonly { readonly credentialId: CredentialId; readonly item: number }[]
  readonly worth: CentiCredits
  readonly before: readonly { readonly caseNumber: string; readonly credits: CentiCredits }[]
  readonly counts: CentiCredits
}

/** The credentials that were judged to carry a local outcome, with or without saying by which of their outcomes. */
export function carriersOf(
  sources: readonly Pick<LedgerSource, 'credentialId' | 'judgements'>[],
  outcomeId: ModuleOutcomeId,
): CredentialId[] {
  return judgementsOf(sources, outcomeId).flatMap(({ credentialId, judgement }) =>
    carries(judgement.coverage) ? [credentialId] : [],
  )
}

/**
 * Each outcome of a line's module with the credits it brings, in the module's order.
 *
 * A covered outcome brings its weight, a partly covered one the policy's share of it, rounded down. Where several
 * credentials carry an outcome the best judgement holds: two halves are a whole only if the officer judges so. Full
 * recognition brings every weight: a difference that is not substantial takes nothing away (Lisbon Recognition
 * Convention, art. IV.1, V.1 and VI.1; EAR manual 2023, part on substantial differences).
 *
 * Learning counts once over the whole case and earlier cases: what the same outcome item of the same credential was
 * counted for, and what the same local outcome was counted for, is taken off, each credit of it once. Within one line
 * an item may carry several outcomes of the module: the source's workload bounds their sum. Learning that was judged
 * without saying which outcome of the credential carries it is bounded by the local outcome and the workload alone.
 */
export function outcomeCredits(input: LedgerInput): OutcomeCredit[] {
  const entries = input.before.counted.map((counted) => ({ counted, left: counted.credits }))
  const outcomes = input.module.outcomes.map((outcome) => {
    const judged = judgementsOf(input.sources, outcome.id)
    const coverage = bestCoverage(judged)
    const carriedBy = judged.flatMap(({ credentialId, judgement }) =>
      carries(judgement.coverage) ? judgement.items.map((item) => ({ credentialId, item })) : [],
    )
    const worth = worthOf(outcome.weight, coverage, input)
    const before: { caseNumber: string; credits: CentiCredits }[] = []
    return { moduleOutcomeId: outcome.id, outcomeCode: outcome.code, coverage, carriedBy, worth, before, counts: worth }
  })
  // What an outcome itself was counted for first: another that the same item carries must not use that up.
  for (const touches of [sameOutcome, sameLearning]) {
    for (const outcome of outcomes) {
      for (const entry of entries) {
        const credits = touches(entry.counted, outcome) ? Math.min(entry.left, outcome.counts) : 0
        if (credits === 0) continue
        entry.left -= credits
        outcome.counts -= credits
        outcome.before.push({ caseNumber: entry.counted.caseNumber, credits })
      }
    }
  }
  return outcomes
}

function judgementsOf(
  sources: readonly Pick<LedgerSource, 'credentialId' | 'judgements'>[],
  outcomeId: ModuleOutcomeId,
) {
  return sources.flatMap(({ credentialId, judgements }) =>
    judgements
      .filter(({ moduleOutcomeId }) => moduleOutcomeId === outcomeId)
      .map((judgement) => ({ credentialId, judgement })),
  )
}

const order: readonly Coverage[] = ['covered', 'partly', 'cantSay', 'not']

function bestCoverage(judged: readonly { readonly judgement: LedgerJudgement }[]): Coverage | 'open' {
  return order.find((coverage) => judged.some(({ judgement }) => judgement.coverage === coverage)) ?? 'open'
}

function carries(coverage: Coverage): boolean {
  return coverage === 'covered' || coverage === 'partly'
}

function worthOf(weight: CentiCredits, coverage: Coverage | 'open', { outcome, policy }: LedgerInput): CentiCredits {
  if (outcome === 'full' || coverage === 'covered') return weight
  return coverage === 'partly' ? Math.floor((weight * policy.partlyCountsPercent) / 100) : 0
}

type Carried = Pick<OutcomeCredit, 'moduleOutcomeId' | 'carriedBy'>

function sameOutcome(counted: CountedLearning, { moduleOutcomeId }: Carried): boolean {
  return counted.moduleOutcomeId === moduleOutcomeId
}

function sameLearning(counted: CountedLearning, { carriedBy }: Carried): boolean {
  return carriedBy.some(({ credentialId, item }) => credentialId === counted.credentialId && item === counted.item)
}
