import { getApplicant } from './db/repositories/applicants.ts'
import { getCase } from './db/repositories/cases.ts'
import { insertHolding, type Holding } from './db/repositories/holdings.ts'
import { officersWithRoles } from './db/repositories/roles.ts'
import { demand, Refusal } from './refusal.ts'
import type { Workspace } from './workspace.ts'

/**
 * Gives a case to an officer, with how and why. Whoever held it before is told by the history; the
 * holder is always someone who leads cases: nobody is no holder.
 *
 * Call it inside the transaction of what it belongs to.
 */
export function holdCase(workspace: Workspace, holding: Holding): void {
  const { db } = workspace
  const { caseId, officerId, kind } = holding
  const known = demand(getCase(db, caseId))
  const { roles } = demand(officersWithRoles(db).find(({ id }) => id === officerId))
  if (!roles.includes('officer')) throw new Refusal('notAllowed', { problem: 'leadsNoCases' })
  if (kind !== 'opened' && known.heldBy === officerId) throw new Refusal('notAllowed', { problem: 'alreadyHeld' })
  insertHolding(db, holding, workspace.newId(), workspace.author())
  if (kind !== 'opened') {
    workspace.record(
      'case.handedOver',
      { case: caseId, to: officerId, kind },
      { salt: getApplicant(db, known.applicantId)?.salt ?? null, values: { reason: holding.reason } },
    )
  }
}
