import type { Handlers } from '#contract/contract.ts'
import type { CredentialPart } from '#contract/receiving.ts'
import { credentialFacts, textOf } from '#core/credential/facts.ts'
import { CaseCredentialId, type CaseId, type CredentialId } from '#core/ids.ts'
import { getCase } from '../db/repositories/cases.ts'
import {
  caseCredentialsOf,
  elementRowsOf,
  findCaseCredential,
  putCredentialInCase,
} from '../db/repositories/credentials.ts'
import type { Reader } from '../db/database.ts'
import { fileInCase } from '../db/repositories/files.ts'
import { awardsAndParts, getCredential, type PartRecord } from '../db/repositories/parts.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import { verifyNew } from '../verification/verifyCredential.ts'
import type { Workspace } from '../workspace.ts'
import { caseDetail } from './caseView.ts'

type Routes = 'credentials.parts' | 'credentials.choosePart'

/** Courses of a programme, classes of a course: listed under their award, and judged by themselves where an officer chooses. */
export function partHandlers(open: () => Workspace, work: RunningWork): Pick<Handlers, Routes> {
  return {
    'credentials.parts': ({ caseId }) => partsOf(open().db, caseId),

    'credentials.choosePart': async ({ caseId, credentialId }) => {
      const workspace = open()
      const { db, newId } = workspace
      demand(getCase(db, caseId))
      const part = demand(getCredential(db, credentialId))
      demand(fileInCase(db, caseId, part.sourceFileId))
      if (findCaseCredential(db, caseId, credentialId) !== null) throw new Refusal('alreadyRecorded', {})
      const id = newId(CaseCredentialId)
      workspace.inTransaction(() => {
        putCredentialInCase(db, { id, caseId, credentialId }, workspace.author())
        workspace.record('credential.added', { case: caseId, credential: credentialId, caseCredential: id })
      })
      await work.during(verifyNew(workspace, id))
      return caseDetail(workspace, caseId)
    },
  }
}

function partsOf(db: Reader, caseId: CaseId): CredentialPart[] {
  const inCase = caseCredentialsOf(db, [caseId])
  const own = new Map(inCase.map(({ credentialId, id }) => [credentialId, id]))
  const all = awardsAndParts(db, [...new Set(inCase.map(({ sourceFileId }) => sourceFileId))])
  const children = new Map<CredentialId | null, PartRecord[]>()
  for (const one of all) children.set(one.parentId, [...(children.get(one.parentId) ?? []), one])
  const rows = elementRowsOf(
    db,
    all.filter(({ parentId }) => parentId !== null).map(({ id }) => id),
  )
  // A part that is in the case lists its own parts; its award does not list them again.
  const under = (id: CredentialId, partOf: CaseCredentialId, depth: number): CredentialPart[] =>
    (children.get(id) ?? []).flatMap((part) => {
      const stated = rows.get(part.id) ?? []
      const { title, ects } = credentialFacts(stated)
      const caseCredentialId = own.get(part.id) ?? null
      const grade = textOf(stated, 'grade', 'value')[0]?.value ?? null
      const row = { credentialId: part.id, partOf, depth, title, credits: ects, grade, caseCredentialId }
      return [row, ...(caseCredentialId === null ? under(part.id, partOf, depth + 1) : [])]
    })
  return inCase.flatMap(({ id, credentialId }) => under(credentialId, id, 1))
}
