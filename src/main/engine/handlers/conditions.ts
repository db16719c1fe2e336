import type { ConditionRow } from '#contract/conditions.ts'
import type { Handlers } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import { conditionProblem, conditionsOfLine, conditionState } from '#core/recognition/conditions.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import { getApplicant } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { conditionEventsOf, insertConditionEvent } from '../db/repositories/conditions.ts'
import { decisionsInForce, getDecision } from '../db/repositories/decisions.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'conditions.list' | 'conditions.save'

export function conditionHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'conditions.list': ({ caseId }) => conditionsOf(open(), [caseId]).map(({ row }) => row),

    'conditions.save': ({ decisionId, line, condition, kind, on, reason }) => {
      const workspace = open()
      const { caseId } = demand(getDecision(workspace.db, decisionId)).decision
      return workspace.inTransaction(() => {
        const { row } = demand(
          conditionsOf(workspace, [caseId]).find(
            (one) => one.row.decisionId === decisionId && one.row.line === line && one.row.condition === condition,
          ),
        )
        const problem = conditionProblem(row.until, row.events, { kind, on }, workspace.today())
        if (problem !== null) throw new Refusal('conditionNotOpen', { problem })
        const id = workspace.newId()
        insertConditionEvent(workspace.db, { id, decisionId, line, condition, kind, on, reason }, workspace.author())
        const { applicantId } = demand(getCase(workspace.db, caseId))
        const salt = getApplicant(workspace.db, applicantId)?.salt ?? null
        const ids = { case: caseId, decision: decisionId, line: String(line), condition: String(condition) }
        workspace.record(`${row.kind}.${kind}`, ids, { salt, values: { on, reason } })
        return conditionsOf(workspace, [caseId]).map((one) => one.row)
      })
    },
  }
}

/** The conditions and bridging tasks of the decisions in force of these cases, each with its case. */
export function conditionsOf(
  { db, today }: Workspace,
  caseIds: readonly CaseId[],
): { readonly caseId: CaseId; readonly row: ConditionRow }[] {
  const decisions = [...decisionsInForce(db, caseIds).values()]
  const events = conditionEventsOf(
    db,
    decisions.map(({ id }) => id),
  )
  return decisions.flatMap(({ id, caseId, content }) =>
    DecisionContent.parse(content).lines.flatMap((line, lineIndex) => {
      const left = conditionsOfLine(line)
      if (left.length === 0) return []
      const moduleCode = moduleVersion(db, line.moduleVersionId)?.code ?? ''
      return left.map((one, index) => {
        const noted = events
          .filter((event) => event.decisionId === id && event.line === lineIndex && event.condition === index)
          .map(({ kind, on, reason, by }) => ({ kind, on, reason, by }))
        const state = conditionState(one.until, noted, today())
        const place = { decisionId: id, line: lineIndex, condition: index }
        return { caseId, row: { ...place, moduleCode, ...one, state, events: noted } }
      })
    }),
  )
}
