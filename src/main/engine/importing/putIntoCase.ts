import { CaseCredentialId, type ApplicantId, type CredentialId, type SourceFileId } from '#core/ids.ts'
import type { CaseRecord } from '../db/repositories/cases.ts'
import {
  caseCredentialsOf,
  findCaseCredential,
  putCredentialInCase,
  type CaseCredentialRecord,
} from '../db/repositories/credentials.ts'
import { copyFile, credentialAt, wholeFile } from '../db/repositories/fileCopies.ts'
import { fileInCase, putFileInCase } from '../db/repositories/files.ts'
import { insertCaseCredentialEvent } from '../db/repositories/setAside.ts'
import { Refusal, demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Target = Pick<CaseRecord, 'id' | 'applicantId'>

/**
 * Puts credentials of one case into another as well, with everything said about them, and answers what is new there.
 * Call it inside the transaction of what it belongs to.
 *
 * Where the other case is another person's, file and values are copied: originals are kept once per applicant, so that
 * erasing one does not touch the other.
 */
export function putIntoCase(
  workspace: Workspace,
  found: readonly CaseCredentialRecord[],
  target: Target,
): CaseCredentialId[] {
  const { db, newId } = workspace
  const standing = new Set(caseCredentialsOf(db, [target.id]).map(({ credentialId }) => credentialId))
  return found.flatMap((one) => {
    const credentialId = ofApplicant(workspace, one, target.applicantId)
    if (standing.has(credentialId)) throw new Refusal('notAllowed', { problem: 'alreadyThere' })
    return placeIn(workspace, { ...one, credentialId }, target)
  })

  function placeIn({ author, record }: Workspace, one: CaseCredentialRecord, to: Target): CaseCredentialId[] {
    const sourceFileId = demand(wholeFile(db, one.credentialId)).id
    if (fileInCase(db, to.id, sourceFileId) === null)
      putFileInCase(db, { id: newId(), caseId: to.id, sourceFileId, name: one.fileName }, author())
    const before = findCaseCredential(db, to.id, one.credentialId)
    if (before !== null) {
      const event = { id: newId(), caseCredentialId: before, kind: 'restored' as const, toCaseId: null, reason: '' }
      insertCaseCredentialEvent(db, event, author())
      record('credential.restored', { case: to.id, caseCredential: before })
      return []
    }
    const id = newId(CaseCredentialId)
    putCredentialInCase(db, { id, caseId: to.id, credentialId: one.credentialId }, author())
    record('credential.added', { case: to.id, credential: one.credentialId, caseCredential: id })
    return [id]
  }
}

/** The credential itself, or its twin in the copy of its file that belongs to this applicant. */
function ofApplicant(workspace: Workspace, one: CaseCredentialRecord, applicantId: ApplicantId): CredentialId {
  const { db } = workspace
  const file = demand(wholeFile(db, one.credentialId))
  if (file.applicantId === applicantId) return one.credentialId
  const copied: SourceFileId = copyFile(db, file, {
    applicantId,
    newId: workspace.newId,
    storeAgain: () => workspace.storeOriginal(workspace.readOriginal(file)),
  })
  return demand(credentialAt(db, copied, one.pointer))
}
