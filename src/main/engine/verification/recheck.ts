import type { ElementName } from '#core/credential/element.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import { askedOnceSupplied } from '#core/verification/supplied.ts'
import { getCaseCredential, readingOf } from '../db/repositories/credentials.ts'
import { isByHand } from '../importing/byHand.ts'
import { demand } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { oneAtATime } from './oneAtATime.ts'
import { verifyAgain } from './verifyCredential.ts'

/**
 * Answers how a credential is checked again after a value was given or taken back: one entered by hand always, a file where
 * the value is one that is asked about once it is supplied. The old report stays, and none is added that says the same.
 *
 * The value is kept whatever becomes of the check: who checks by hand is told what stands in its way.
 */
export function createRecheck(
  work: RunningWork,
): (workspace: Workspace, id: CaseCredentialId, element: ElementName) => Promise<void> {
  const inTurn = oneAtATime()
  return async (workspace, id, element) => {
    const found = demand(getCaseCredential(workspace.db, id))
    if (!askedOnceSupplied.has(element) && !isByHand(readingOf(workspace.db, found.sourceFileId))) return
    await Promise.allSettled([work.during(inTurn(id, () => verifyAgain(workspace, found)))])
  }
}
