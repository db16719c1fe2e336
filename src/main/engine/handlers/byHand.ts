import type { Handlers } from '#contract/contract.ts'
import { elementNames } from '#core/credential/element.ts'
import { CaseCredentialId, ReadingId, SourceFileId } from '#core/ids.ts'
import { missingAssertion } from '#core/importing/assemble.ts'
import { largestFile } from '#core/importing/importer.ts'
import { getCase } from '../db/repositories/cases.ts'
import { insertCredential, insertReading, putCredentialInCase } from '../db/repositories/credentials.ts'
import { findFile, insertFile, putFileInCase } from '../db/repositories/files.ts'
import { hashOf } from '../hashOf.ts'
import { byHand, isScan } from '../importing/byHand.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import { verifyNew } from '../verification/verifyCredential.ts'
import type { Workspace } from '../workspace.ts'
import { caseDetail } from './caseView.ts'

/** A paper credential: its scan is kept like any original, and an officer reads the elements off it. */
export function byHandHandlers(open: () => Workspace, work: RunningWork): Pick<Handlers, 'credentials.enterByHand'> {
  return {
    'credentials.enterByHand': async ({ caseId, file }) => {
      const workspace = open()
      const { db, newId } = workspace
      const { applicantId } = demand(getCase(db, caseId))
      if (file.bytes.length > largestFile) throw new Refusal('tooLarge', { name: file.name })
      if (!isScan(file.bytes)) throw new Refusal('noScan')
      const equality = workspace.equalityOf(file.bytes)
      if (findFile(db, applicantId, equality) !== null) throw new Refusal('alreadyRecorded')
      const original = workspace.storeOriginal(file.bytes)
      const sha256 = hashOf(file.bytes)
      const caseCredentialId = newId(CaseCredentialId)
      workspace.inTransaction(() => {
        const author = workspace.author()
        const [sourceFileId, readingId] = [newId(SourceFileId), newId(ReadingId)]
        const row = { id: sourceFileId, applicantId, equality, sha256, bytes: file.bytes.length, ...original }
        insertFile(db, row, author)
        insertReading(db, { id: readingId, sourceFileId, importers: [byHand], layers: ['scan'], remarks: [] }, author)
        const blank = { pointer: '', assertions: elementNames.map(missingAssertion), children: [] }
        const place = { sourceFileId, readingId, parentId: null, position: 0 }
        const credentialId = insertCredential(db, blank, place, newId, author)
        putFileInCase(db, { id: newId(), caseId, sourceFileId, name: file.name }, author)
        putCredentialInCase(db, { id: caseCredentialId, caseId, credentialId }, author)
        workspace.record('file.imported', { case: caseId, file: sourceFileId, format: byHand.id })
        const ids = { case: caseId, credential: credentialId, caseCredential: caseCredentialId }
        workspace.record('credential.added', ids)
      })
      await work.during(verifyNew(workspace, caseCredentialId))
      return { caseCredentialId, detail: caseDetail(workspace, caseId) }
    },
  }
}
