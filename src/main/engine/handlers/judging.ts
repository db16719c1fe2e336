import type { Comparison, Judgement } from '#contract/comparison.ts'
import type { Handlers } from '#contract/contract.ts'
import { JudgedTogetherId, JudgementId, type CaseId, type ComparisonId } from '#core/ids.ts'
import {
  comparisonOfJudgement,
  findComparison,
  getComparison,
  insertJudgement,
  judgementsBy,
  withdrawJudgement,
  type ComparisonRecord,
} from '../db/repositories/comparisons.ts'
import { getCaseCredential } from '../db/repositories/credentials.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { comparisonView } from './comparisonView.ts'

type Routes = 'comparison.judge' | 'comparison.judgeTogether' | 'comparison.withdraw' | 'comparison.judgeAgain'

/** What the officer judges, by itself or several at once, takes back, and gives again. */
export function judgingHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'comparison.judge': ({ comparisonId, replaces, ...judgement }) => {
      const workspace = open()
      const comparison = demand(getComparison(workspace.db, comparisonId))
      const { module, credential, judgements } = comparisonView(workspace, comparison)
      const outcome = demand(module.outcomes.find(({ id }) => id === judgement.moduleOutcomeId))
      if (isReplaced(workspace, comparison)) throw overtaken([outcome], [])
      if (carriedByUnknown(judgement, credential)) throw new Refusal('carriedByUnknown', { outcomes: outcome.code })
      const now = judgements.find(({ moduleOutcomeId }) => moduleOutcomeId === outcome.id)
      if (replaces !== undefined && replaces !== (now?.id ?? null))
        throw overtaken([outcome], now === undefined ? [] : [now])
      const { caseId } = demand(getCaseCredential(workspace.db, comparison.caseCredentialId))
      workspace.inTransaction(() => {
        giveJudgement(workspace, caseId, comparisonId, judgement)
      })
      return comparisonView(workspace, comparison)
    },

    'comparison.judgeTogether': ({ comparisonId, coverage, outcomes }) => {
      const workspace = open()
      const comparison = demand(getComparison(workspace.db, comparisonId))
      const given = outcomes.map(({ replaces, ...said }) => ({
        said: { ...said, coverage },
        isAsSeen: (inForce: JudgementId | null) => inForce === replaces,
      }))
      return giveTogether(workspace, comparison, given)
    },

    'comparison.withdraw': ({ judgementIds }) => {
      const workspace = open()
      const ids = new Set(judgementIds.map((id) => demand(comparisonOfJudgement(workspace.db, id))))
      const [comparisonId] = ids
      if (ids.size > 1) throw new Refusal('notFound')
      const comparison = demand(getComparison(workspace.db, demand(comparisonId)))
      const found = demand(getCaseCredential(workspace.db, comparison.caseCredentialId))
      workspace.inTransaction(() => {
        for (const judgementId of judgementIds) {
          if (!withdrawJudgement(workspace.db, judgementId, workspace.author())) continue
          workspace.record('judgement.withdrawn', { case: found.caseId, judgement: judgementId })
        }
      })
      return comparisonView(workspace, comparison)
    },

    'comparison.judgeAgain': ({ judgements: asked }) => {
      const workspace = open()
      const found = judgementsBy(
        workspace.db,
        asked.map(({ id }) => id),
      )
      const comparison = demand(getComparison(workspace.db, demand(found[0]).judgement.comparisonId))
      const isOneComparison = found.every(({ judgement }) => judgement.comparisonId === comparison.id)
      if (found.length !== asked.length || !isOneComparison) throw new Refusal('notFound')
      const replaces = new Map(asked.map((one) => [one.id, one.replaces]))
      const given = found.map(({ judgement, takenBack }) => {
        const { id: again, moduleOutcomeId, coverage, items, note, suggestionVisible } = judgement
        return {
          said: { moduleOutcomeId, coverage, items: [...items], note, suggestionVisible },
          isAsSeen: (inForce: JudgementId | null) => takenBack !== null && inForce === replaces.get(again),
          again,
        }
      })
      return giveTogether(workspace, comparison, given)
    },
  }
}

type Said = Omit<Judgement, 'id' | 'by' | 'at' | 'togetherId'>

interface Given {
  readonly said: Said
  /** Whether the officer knew what holds for the outcome now: a judgement or none. */
  readonly isAsSeen: (inForce: JudgementId | null) => boolean
  /** The one taken back that it repeats. */
  readonly again?: JudgementId
}

/** All or none: refused where one is carried by what the credential does not hold, or was judged since the officer looked. */
function giveTogether(workspace: Workspace, comparison: ComparisonRecord, given: readonly Given[]): Comparison {
  const { caseId } = demand(getCaseCredential(workspace.db, comparison.caseCredentialId))
  const { module, credential, judgements } = comparisonView(workspace, comparison)
  const codes = new Map(module.outcomes.map(({ id, code }) => [id, code]))
  const inForce = new Map(judgements.map((one) => [one.moduleOutcomeId, one]))
  const named = given.map(({ said, isAsSeen }) => {
    const now = inForce.get(said.moduleOutcomeId)
    return { ...said, code: demand(codes.get(said.moduleOutcomeId)), now, stillHolds: isAsSeen(now?.id ?? null) }
  })

  if (isReplaced(workspace, comparison)) throw overtaken(named, [])
  const unknown = named.filter((said) => carriedByUnknown(said, credential))
  if (unknown.length > 0) throw new Refusal('carriedByUnknown', { outcomes: listed(unknown) })
  const meanwhile = named.filter(({ stillHolds }) => !stillHolds)
  if (meanwhile.length > 0) {
    throw overtaken(
      meanwhile,
      meanwhile.flatMap(({ now }) => now ?? []),
    )
  }

  const together = given.length > 1 ? { togetherId: workspace.newId(JudgedTogetherId) } : {}
  workspace.inTransaction(() => {
    for (const { said, again } of given)
      giveJudgement(workspace, caseId, comparison.id, { ...said, ...together }, again)
  })
  return comparisonView(workspace, comparison)
}

/** Whether it was made anew, of the same reading: what is judged on it now would be found by nobody. */
function isReplaced(
  { db }: Workspace,
  { id, readingId, caseCredentialId, moduleVersionId }: ComparisonRecord,
): boolean {
  const newest = findComparison(db, caseCredentialId, moduleVersionId)
  return newest !== null && newest.id !== id && newest.readingId === readingId
}

/** Why nothing is judged where others have judged, or taken back, since the officer looked. */
function overtaken(outcomes: Parameters<typeof listed>[0], inForce: readonly Pick<Judgement, 'by'>[]): Refusal {
  const by = [...new Set(inForce.map((one) => one.by))].join(', ')
  return new Refusal(by === '' ? 'changedMeanwhile' : 'judgedMeanwhile', { outcomes: listed(outcomes), by })
}

/** Inside a transaction: the judgement and its entry in the log; `again` is the one taken back that it repeats. */
function giveJudgement(
  workspace: Workspace,
  caseId: CaseId,
  comparisonId: ComparisonId,
  judgement: Said & { readonly togetherId?: JudgedTogetherId },
  again?: JudgementId,
): void {
  const id = workspace.newId(JudgementId)
  const { moduleOutcomeId: outcome, coverage, togetherId } = judgement
  insertJudgement(workspace.db, { id, comparisonId, ...judgement }, workspace.author())
  const ids = {
    ...{ case: caseId, judgement: id, outcome, coverage },
    ...(togetherId === undefined ? {} : { together: togetherId }),
    ...(again === undefined ? {} : { again }),
  }
  workspace.record('judgement.given', ids, { salt: null, values: { judgement } })
}

/** Whether it names an outcome that the credential does not hold. */
function carriedByUnknown({ items }: Pick<Said, 'items'>, { outcomes }: Comparison['credential']): boolean {
  const known = new Set(outcomes.map(({ item }) => item))
  return items.some((item) => !known.has(item))
}

const listed = (outcomes: readonly { readonly code: string }[]) => outcomes.map(({ code }) => code).join(', ')
