import type { Handlers } from '#contract/contract.ts'
import { correctDay } from '../clockEvents.ts'
import type { Recheck } from '../verification/recheck.ts'
import type { Workspace } from '../workspace.ts'
import { caseDetail } from './caseView.ts'

export function correctionHandlers(open: () => Workspace, recheck: Recheck): Pick<Handlers, 'cases.correctDay'> {
  return {
    'cases.correctDay': async ({ caseId, eventId, on, reason, revision }) => {
      const workspace = open()
      const event = workspace.inTransaction(() => correctDay(workspace, caseId, { id: eventId, on, reason, revision }))
      if (event.kind === 'received') await recheck.afterReceipt(workspace, caseId)
      return caseDetail(workspace, caseId)
    },
  }
}
