import type { ConditionRow } from '#contract/conditions.ts'
import type { Handlers } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import { settledLastDay } from '#core/recognition/calendar.ts'
import { conditionProblem, conditionsOfLine, conditionState } from '#core/recognition/conditions.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import type { LocalDate } from '#core/values.ts'
import { getApplicant } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { conditionEventsOf, insertConditionEvent } from '../db/repositories/conditions.ts'
import { decisionsInForce, getDecision } from '../db/repositories/decisions.ts'
import { currentSettings } from '../db/repositories/office.ts'
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
        const { row, lastDay } = demand(
          conditionsOf(workspace, [caseId]).find(
            (one) => one.row.decisionId === decisionId && one.row.line === line && one.row.condition === condition,
          ),
        )
        const problem = conditionProblem(lastDay, row.events, { kind, on }, workspace.today())
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

/**
 * The conditions and bridging tasks of the decisions in force of these cases, each with its case and the last day the
 * applicant has: the day they were told, or the working day that it runs on to.
 */
export function conditionsOf(
  { db, today }: Workspace,
  caseIds: readonly CaseId[],
): { readonly caseId: CaseId; readonly row: ConditionRow; readonly lastDay: LocalDate | null }[] {
  const { calendar } = currentSettings(db)
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
        const lastDay = one.until === null ? null : settledLastDay(one.until, calendar)
        const state = conditionState(lastDay, noted, today())
        const place = { decisionId: id, line: lineIndex, condition: index }
        return { caseId, lastDay, row: { ...place, moduleCode, ...one, state, events: noted } }
      })
    }),
  )
}
