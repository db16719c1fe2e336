import type { Handlers } from '#contract/contract.ts'
import type { Resting } from '#contract/receiving.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import type { CaseCredentialId, CaseId } from '#core/ids.ts'
import { saltOfCase } from '../db/repositories/applicants.ts'
import {
  caseCredentialsOf,
  elementRowsOf,
  getCaseCredential,
  type CaseCredentialRecord,
} from '../db/repositories/credentials.ts'
import { getDraft } from '../db/repositories/decisions.ts'
import {
  caseByNumber,
  comparisonsResting,
  insertCaseCredentialEvent,
  linesResting,
  setAsideOf,
} from '../db/repositories/setAside.ts'
import { putIntoCase } from '../importing/putIntoCase.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import { verifyNew } from '../verification/verifyCredential.ts'
import type { Workspace } from '../workspace.ts'
import { caseDetail } from './caseView.ts'

type Routes =
  'credentials.resting' | 'credentials.setAside' | 'credentials.move' | 'credentials.restore' | 'credentials.asideList'

/** A wrong import put right. Nothing is deleted, and no decision that rests on it changes by itself. */
export function setAsideHandlers(open: () => Workspace, work: RunningWork): Pick<Handlers, Routes> {
  return {
    'credentials.resting': ({ caseCredentialIds }) => restingOn(open(), caseCredentialIds),

    'credentials.setAside': ({ caseCredentialIds, kind, reason }) => {
      const workspace = open()
      const { caseId } = standingIn(workspace, caseCredentialIds)
      workspace.inTransaction(() => {
        for (const id of caseCredentialIds) takeOut(workspace, { id, caseId, kind, toCaseId: null, reason })
      })
      return caseDetail(workspace, caseId)
    },

    'credentials.move': async ({ caseCredentialIds, toCaseNumber, reason }) => {
      const workspace = open()
      const { caseId, found } = standingIn(workspace, caseCredentialIds)
      const to = demand(caseByNumber(workspace.db, toCaseNumber))
      if (to.id === caseId) throw new Refusal('notAllowed', { problem: 'sameCase' })
      const placed = workspace.inTransaction(() => {
        const fresh = putIntoCase(workspace, found, to)
        for (const id of caseCredentialIds) takeOut(workspace, { id, caseId, kind: 'moved', toCaseId: to.id, reason })
        return fresh
      })
      await work.during(verifyEach(workspace, placed))
      return caseDetail(workspace, caseId)
    },

    'credentials.restore': ({ caseCredentialId, reason }) => {
      const workspace = open()
      const { caseId } = demand(getCaseCredential(workspace.db, caseCredentialId))
      const aside = setAsideOf(workspace.db, caseId).find((one) => one.caseCredentialId === caseCredentialId)
      if (aside === undefined) throw new Refusal('changedMeanwhile', {})
      workspace.inTransaction(() => {
        const event = { id: workspace.newId(), caseCredentialId, kind: 'restored' as const, toCaseId: null, reason }
        insertCaseCredentialEvent(workspace.db, event, workspace.author())
        const ids = { case: caseId, caseCredential: caseCredentialId }
        workspace.record('credential.restored', ids, { salt: saltOfCase(workspace.db, caseId), values: { reason } })
      })
      return caseDetail(workspace, caseId)
    },

    'credentials.asideList': ({ caseId }) => {
      const { db } = open()
      const aside = setAsideOf(db, caseId)
      const rows = elementRowsOf(
        db,
        aside.map(({ credentialId }) => credentialId),
      )
      return aside.map(({ credentialId, ...one }) => ({
        ...one,
        title: credentialFacts(rows.get(credentialId) ?? []).title,
      }))
    },
  }
}

async function verifyEach(workspace: Workspace, placed: readonly CaseCredentialId[]): Promise<void> {
  for (const id of placed) await verifyNew(workspace, id)
}

/** The one case that all of them stand in now. */
function standingIn({ db }: Workspace, ids: readonly CaseCredentialId[]) {
  const found = ids.map((id) => demand(getCaseCredential(db, id)))
  const caseIds = new Set(found.map(({ caseId }) => caseId))
  const [caseId] = caseIds
  if (caseId === undefined || caseIds.size > 1) throw new Refusal('invalidInput', {})
  const standing = new Set(caseCredentialsOf(db, [caseId]).map(({ id }) => id))
  if (ids.some((id) => !standing.has(id))) throw new Refusal('changedMeanwhile', {})
  return { caseId, found }
}

const codes = { detached: 'credential.detached', moved: 'credential.moved', voided: 'credential.voided' } as const

function takeOut(
  workspace: Workspace,
  event: {
    readonly id: CaseCredentialId
    readonly caseId: CaseId
    readonly kind: keyof typeof codes
    readonly toCaseId: CaseId | null
    readonly reason: string
  },
): void {
  const { id: caseCredentialId, caseId, kind, toCaseId, reason } = event
  const row = { id: workspace.newId(), caseCredentialId, kind, toCaseId, reason }
  insertCaseCredentialEvent(workspace.db, row, workspace.author())
  const ids = { case: caseId, caseCredential: caseCredentialId, ...(toCaseId === null ? {} : { toCase: toCaseId }) }
  workspace.record(codes[kind], ids, { salt: saltOfCase(workspace.db, caseId), values: { reason } })
}

function restingOn({ db }: Workspace, ids: readonly CaseCredentialId[]): Resting {
  const found = ids.map((id) => demand(getCaseCredential(db, id)))
  const caseIds = [...new Set(found.map(({ caseId }) => caseId))]
  const drafted = caseIds.flatMap((caseId) => getDraft(db, caseId)?.content.lines ?? [])
  return {
    comparisons: comparisonsResting(db, ids),
    lines: linesResting(db, ids),
    inDraft: drafted.some(({ caseCredentialIds }) => caseCredentialIds.some((id) => ids.includes(id))),
    sameFile: besideInFile(db, found, ids),
  }
}

function besideInFile(
  db: Workspace['db'],
  found: readonly CaseCredentialRecord[],
  ids: readonly CaseCredentialId[],
): Resting['sameFile'] {
  const files = new Set(found.map(({ sourceFileId }) => sourceFileId))
  const caseIds = [...new Set(found.map(({ caseId }) => caseId))]
  const others = caseCredentialsOf(db, caseIds).filter(
    ({ id, sourceFileId }) => files.has(sourceFileId) && !ids.includes(id),
  )
  const rows = elementRowsOf(
    db,
    others.map(({ credentialId }) => credentialId),
  )
  return others.map(({ id, credentialId }) => ({
    caseCredentialId: id,
    title: credentialFacts(rows.get(credentialId) ?? []).title,
  }))
}
