import type { CaseCredentialId } from '#core/ids.ts'
import { getCaseCredential, readingOf } from '../db/repositories/credentials.ts'
import { isByHand } from '../importing/byHand.ts'
import { demand } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { oneAtATime } from './oneAtATime.ts'
import { verifyAgain } from './verifyCredential.ts'

/**
 * Answers how a credential is checked again after a value was given or taken back: only one entered by hand, for of a file
 * the checks look at the file. The old report stays, and none is added that says the same.
 *
 * The value is kept whatever becomes of the check: who checks by hand is told what stands in its way.
 */
export function createRecheck(work: RunningWork): (workspace: Workspace, id: CaseCredentialId) => Promise<void> {
  const inTurn = oneAtATime()
  return async (workspace, id) => {
    const found = demand(getCaseCredential(workspace.db, id))
    if (!isByHand(readingOf(workspace.db, found.sourceFileId))) return
    await Promise.allSettled([work.during(inTurn(id, () => verifyAgain(workspace, found)))])
  }
}
