import type { CaseCredentialId, CredentialId, ModuleId, ModuleOutcomeId, ModuleVersionId } from '../ids.ts'
import type { Purpose } from '../programme/programme.ts'
import type { LocalDate } from '../values.ts'
import type { Award } from './budgets.ts'
import type { ChecksShown } from './checksShown.ts'
import type { DecisionContent, DecisionLine, Ledger } from './decision.ts'
import { learningCounted } from './countedLearning.ts'
import {
  ledgerOf,
  type CountedBefore,
  type LedgerInput,
  type LedgerJudgement,
  type LedgerModule,
  type LedgerProgramme,
} from './ledger.ts'
import type { Policy } from './policy.ts'
import type { DecidedLine } from './precedents.ts'
import type { SourceCredits } from './workload.ts'

/** What the record holds around a decision: everything its rules may ask for. */
export interface DecisionContext {
  readonly policy: Policy
  readonly caseNumber: string
  /** What the case asks for, and the module it names where it names one. */
  readonly purpose: Purpose
  readonly targetModuleId: ModuleId | null
  /** The programme that the case names for its credits to count in. */
  readonly programme: LedgerProgramme | null
  /** The office's local day. */
  readonly today: LocalDate
  readonly credentials: readonly ContextCredential[]
  /** The target, and every module that a line or a judgement of the case points at. */
  readonly modules: readonly ContextModule[]
  /** The languages of the office's statements in which its settings say nothing of how to appeal. */
  readonly appealMissingIn: readonly ('en' | 'de')[]
  /** Without the decision that this one replaces. */
  readonly before: CountedBefore
  /** Lines of decisions in force of other cases about the modules of the draft, newest first. */
  readonly decided: readonly DecidedLine[]
}

export interface ContextCredential extends ChecksShown {
  readonly caseCredentialId: CaseCredentialId
  readonly credentialId: CredentialId
  /** The awarding body's name, or the issuer's, as it was read; empty where nobody is named. */
  readonly provider: string
  readonly holder: 'open' | 'confirmed' | 'refused'
  readonly workload: SourceCredits | null
  /** The awards this one is a part of, as a unit of a transcript is, the nearest first. */
  readonly within: readonly Award[]
  /** The day the achievement was awarded, else the file issued; null where neither is known. */
  readonly awardedOn: LocalDate | null
  readonly judgements: readonly ContextJudgement[]
}

export interface ContextJudgement extends LedgerJudgement {
  readonly moduleVersionId: ModuleVersionId
  readonly note: string
}

export interface ContextModule extends LedgerModule {
  readonly outcomes: readonly ContextOutcome[]
  /** Where the module belongs to one programme alone: its credits count there if the case names none. */
  readonly onlyProgramme: LedgerProgramme | null
}

export interface ContextOutcome {
  readonly id: ModuleOutcomeId
  readonly code: string
  readonly weight: number
  /** Per purpose; a purpose that is absent is unknown, not "no". */
  readonly essential: Readonly<Partial<Record<Purpose, boolean | undefined>>>
}

/** A line with what the context holds for it. */
export interface LineFacts {
  readonly index: number
  readonly line: DecisionLine
  readonly module: ContextModule
  readonly credentials: readonly ContextCredential[]
  readonly ledgerInput: LedgerInput
  readonly ledger: Ledger
}

/**
 * The lines of a decision with their ledgers; `null` in place of a line whose module the context does not hold.
 *
 * Each line counts against what the lines before it count, so that nothing is counted twice within a decision either.
 */
export function lineFacts(content: DecisionContent, context: DecisionContext): (LineFacts | null)[] {
  let before = context.before
  return content.lines.map((line, index) => {
    const module = context.modules.find(({ moduleVersionId }) => moduleVersionId === line.moduleVersionId)
    if (module === undefined) return null
    const credentials = context.credentials.filter(({ caseCredentialId }) =>
      line.caseCredentialIds.includes(caseCredentialId),
    )
    const ledgerInput: LedgerInput = {
      policy: context.policy,
      outcome: line.outcome,
      module,
      sources: credentials.map((credential) => ({
        ...credential,
        judgements: credential.judgements.filter((judgement) => judgement.moduleVersionId === line.moduleVersionId),
      })),
      programme: context.programme ?? module.onlyProgramme,
      before,
    }
    before = withLine(before, ledgerInput, line.credits ?? 0, context.caseNumber)
    return { index, line, module, credentials, ledgerInput, ledger: ledgerOf(ledgerInput) }
  })
}

function withLine(before: CountedBefore, input: LedgerInput, credits: number, caseNumber: string): CountedBefore {
  const counted = learningCounted(input, credits, caseNumber)
  const granted = {
    moduleId: input.module.moduleId,
    programmeId: input.programme?.programmeId ?? null,
    credits,
    drawn: counted.map((one) => ({
      credentialId: one.credentialId,
      within: (input.sources.find(({ credentialId }) => credentialId === one.credentialId)?.within ?? []).map(
        ({ credentialId }) => credentialId,
      ),
      credits: one.credits,
    })),
  }
  return { counted: [...before.counted, ...counted], granted: [...before.granted, granted] }
}
