import type { Assertion } from '../../credential/element.ts'
import type { CaseCredentialId, CaseId, CredentialId, DecisionId, ModuleId, ProgrammeId } from '../../ids.ts'
import type { LocalDate } from '../../values.ts'
import type { ChecksShown } from '../checksShown.ts'
import type { ContextCredential, ContextJudgement, ContextModule, DecisionContext } from '../context.ts'
import type { DecisionContent, DecisionLine, Ledger } from '../decision.ts'
import { wholeCredential, type CountedBefore } from '../ledger.ts'
import type { OutcomeCredit } from '../outcomeCredits.ts'
import type { Policy } from '../policy.ts'
import { sourceCredits } from '../workload.ts'

/** A decision as the record holds it: what was decided, and what it rested on then. */
export interface PastDecision {
  readonly decisionId: DecisionId
  readonly caseId: CaseId
  readonly caseNumber: string
  readonly decidedOn: LocalDate
  readonly content: DecisionContent
  /** Line by line as in `content`. */
  readonly lines: readonly PastLine[]
  readonly credentials: readonly PastCredential[]
  /** Whether a second officer signed it. */
  readonly signed: 'yes' | 'no'
}

export interface PastLine {
  readonly module: ContextModule
  readonly ledger: Ledger
  /** What each local outcome brought, as it was judged then. */
  readonly outcomes: readonly OutcomeCredit[]
}

export interface PastCredential extends ChecksShown {
  readonly caseCredentialId: CaseCredentialId
  readonly credentialId: CredentialId
  readonly holder: ContextCredential['holder']
  readonly awardedOn: LocalDate | null
  /** What was said of its workload. */
  readonly workload: readonly Assertion[]
}

/**
 * One line of a past decision with its context, as the rules would have seen it under some policy.
 *
 * Judgements come from what each outcome was stored to bring; what stood against the line from the figures of its
 * ledger. Lines are looked at one by one, as each ledger already holds what the lines before it counted.
 */
export function lineUnder(past: PastDecision, line: DecisionLine, stored: PastLine, policy: Policy): LineUnder {
  const credentials = past.credentials
    .filter(({ caseCredentialId }) => line.caseCredentialIds.includes(caseCredentialId))
    .map(({ workload, ...credential }, place): ContextCredential => ({
      ...credential,
      provider: '',
      workload: sourceCredits(workload, policy),
      within: [],
      judgements: judgementsOf(stored, credential.credentialId, place),
    }))
  const { programme } = stored.ledger
  return {
    content: { ...past.content, lines: [line] },
    context: {
      policy,
      caseNumber: past.caseNumber,
      purpose: past.content.purpose,
      targetModuleId: null,
      programme:
        programme === null ? null : { programmeId: thisProgramme, code: programme.code, credits: programme.credits },
      today: past.decidedOn,
      credentials,
      modules: [{ ...stored.module, onlyProgramme: null }],
      appealMissingIn: [],
      before: beforeOf(stored),
      // What like cases had become by then is no policy's to change.
      decided: [],
    },
  }
}

export interface LineUnder {
  readonly content: DecisionContent
  readonly context: DecisionContext
}

// Stand for rows that the ledger holds only the figures of.
const thisProgramme = '00000000-0000-7000-8000-000000000001' as ProgrammeId
const anotherModule = '00000000-0000-7000-8000-000000000002' as ModuleId

/** An outcome that nothing was linked to is given to the first credential, so that it keeps its coverage. */
function judgementsOf({ module, outcomes }: PastLine, credentialId: CredentialId, place: number): ContextJudgement[] {
  return outcomes.flatMap(({ moduleOutcomeId, coverage, carriedBy }) => {
    const items = carriedBy.filter((one) => one.credentialId === credentialId).map(({ item }) => item)
    const isOurs = items.length > 0 || (carriedBy.length === 0 && place === 0)
    if (coverage === 'open' || !isOurs) return []
    return [{ moduleVersionId: module.moduleVersionId, moduleOutcomeId, coverage, items, note: '' }]
  })
}

function beforeOf({ module, ledger, outcomes }: PastLine): CountedBefore {
  const [first] = ledger.sources
  const counted = outcomes.flatMap(({ moduleOutcomeId, outcomeCode, before }) =>
    before.flatMap((one) =>
      first === undefined
        ? []
        : [
            {
              ...one,
              credentialId: first.credentialId,
              item: wholeCredential,
              moduleOutcomeId,
              outcomeCode,
              moduleCode: module.code,
            },
          ],
    ),
  )
  const drawn = ledger.sources.map(({ credentialId, drawnBefore }) => ({
    credentialId,
    within: [],
    credits: drawnBefore,
  }))
  return {
    counted,
    granted: [
      { moduleId: module.moduleId, programmeId: null, credits: ledger.grantedBefore.module, drawn },
      {
        moduleId: anotherModule,
        programmeId: thisProgramme,
        credits: ledger.programme?.grantedBefore ?? 0,
        drawn: [],
      },
    ],
  }
}
