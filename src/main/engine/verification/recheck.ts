import type { ElementName } from '#core/credential/element.ts'
import type { CaseCredentialId, CaseId } from '#core/ids.ts'
import { askedOnceSupplied } from '#core/verification/supplied.ts'
import {
  caseCredentialsOf,
  getCaseCredential,
  readingOf,
  type CaseCredentialRecord,
} from '../db/repositories/credentials.ts'
import { faultOf } from '../faultOf.ts'
import { isByHand } from '../importing/byHand.ts'
import { demand } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { oneAtATime } from './oneAtATime.ts'
import { verifyAgain } from './verifyCredential.ts'

export interface Recheck {
  /** One entered by hand is checked always, a file where the value is one that is asked about once it is supplied. */
  readonly afterValue: (workspace: Workspace, id: CaseCredentialId, element: ElementName) => Promise<void>
  /** Validity is asked for the day of receipt: each credential of the case is checked as of the one that counts now. */
  readonly afterReceipt: (workspace: Workspace, caseId: CaseId) => Promise<void>
}

/**
 * Answers how a credential is checked again after a value was given or taken back, or the day of receipt was corrected. The old
 * report stays, and none is added that says the same.
 *
 * What was entered is kept whatever becomes of the check: who checks by hand is told what stands in its way.
 */
export function createRecheck(work: RunningWork): Recheck {
  const inTurn = oneAtATime()
  const again = async (workspace: Workspace, found: CaseCredentialRecord) => {
    await work.during(inTurn(found.id, () => verifyAgain(workspace, found))).catch((cause: unknown) => {
      workspace.log('verification.failed', { caseCredential: found.id, ...faultOf(cause) })
    })
  }
  return {
    afterValue: async (workspace, id, element) => {
      const found = demand(getCaseCredential(workspace.db, id))
      if (!askedOnceSupplied.has(element) && !isByHand(readingOf(workspace.db, found.sourceFileId))) return
      await again(workspace, found)
    },
    afterReceipt: async (workspace, caseId) => {
      for (const found of caseCredentialsOf(workspace.db, [caseId])) await again(workspace, found)
    },
  }
}
