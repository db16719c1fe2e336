import { isDeepStrictEqual } from 'node:util'
import type { CaseCredential, CredentialDetail, ElementRow, ValueSource } from '#contract/cases.ts'
import type { Handlers } from '#contract/contract.ts'
import { Assertion, type ElementName, elementNames } from '#core/credential/element.ts'
import { elementRevision } from '#core/credential/elementRevision.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import type { Reader } from '../db/database.ts'
import {
  elementRowsOf,
  getCaseCredential,
  holderConfirmationsOf,
  insertAssertion,
  insertHolderConfirmation,
  readingOf,
  takenBackOf,
  type CaseCredentialRecord,
  type ReadingRecord,
} from '../db/repositories/credentials.ts'
import { saltOfCase } from '../db/repositories/applicants.ts'
import { getDocument, getFile } from '../db/repositories/files.ts'
import { isByHand } from '../importing/byHand.ts'
import { reportsOf } from '../db/repositories/verification.ts'
import { demand, demandSeen, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Recheck } from '../verification/recheck.ts'
import { verifyCredential } from '../verification/verifyCredential.ts'
import type { Workspace } from '../workspace.ts'

type Routes =
  | 'credentials.get'
  | 'credentials.original'
  | 'credentials.confirmHolder'
  | 'credentials.supply'
  | 'credentials.takeBack'
  | 'verification.run'

export function credentialHandlers(open: () => Workspace, work: RunningWork, recheck: Recheck): Pick<Handlers, Routes> {
  return {
    'credentials.get': ({ caseCredentialId }) => credentialDetail(open().db, caseCredentialId),

    'credentials.original': async ({ sourceFileId }) => {
      const workspace = open()
      const file = demand(getFile(workspace.db, sourceFileId))
      const bytes = workspace.readOriginal(file)
      if (isByHand(readingOf(workspace.db, sourceFileId))) return { name: file.id, bytes, layers: ['scan'], text: '' }
      const read = await work.during(workspace.read({ name: sourceFileId, bytes }))
      if (!read.ok) throw new Error(`A stored file no longer reads: ${read.error.code}`)
      const { layers, text } = read.value.document
      return { name: file.id, bytes, layers: [...layers], text }
    },

    'credentials.confirmHolder': ({ caseCredentialId, answer, note, seen }) => {
      const workspace = open()
      const found = demand(getCaseCredential(workspace.db, caseCredentialId))
      workspace.inTransaction(() => {
        const known = holderConfirmationsOf(workspace.db, [caseCredentialId]).get(caseCredentialId)
        const now =
          known === undefined ? { answer: 'open' as const, note: '' } : { answer: known.answer, note: known.note }
        if (isDeepStrictEqual(now, { answer, note })) return
        demandSeen(seen, now, known?.by)
        const row = { id: workspace.newId(), caseCredentialId, answer, note }
        insertHolderConfirmation(workspace.db, row, workspace.author())
        const code = answer === 'confirmed' ? 'holder.confirmed' : 'holder.refused'
        workspace.record(
          code,
          { case: found.caseId, caseCredential: caseCredentialId },
          saidOf(workspace, found, { note }),
        )
      })
      return credentialDetail(workspace.db, caseCredentialId)
    },

    'credentials.supply': async ({ caseCredentialId, element, part, value, reason, item = 0, source, seen }) => {
      const workspace = open()
      const found = demand(getCaseCredential(workspace.db, caseCredentialId))
      demandSource(workspace, found, source)
      // What the paper itself says is stated, though an officer typed it.
      const given = source?.from === 'scan' ? 'stated' : 'suppliedLater'
      const state = value === null ? 'notApplicable' : given
      const assertion = {
        element,
        state,
        item,
        part,
        value,
        reason,
        origin: source ?? ({ from: 'officer', reason } as const),
      } as const
      if (isSaidAlready(workspace.db, found, assertion)) return credentialDetail(workspace.db, caseCredentialId)
      workspace.inTransaction(() => {
        demandElementSeen(workspace.db, found, element, seen)
        const id = workspace.newId()
        const row = { id, credentialId: found.credentialId, readingId: null, position: 0, assertion }
        insertAssertion(workspace.db, row, workspace.author())
        const ids = { case: found.caseId, caseCredential: caseCredentialId, assertion: id, element }
        workspace.record('credential.valueGiven', ids, saidOf(workspace, found, { assertion }))
      })
      await recheck.afterValue(workspace, caseCredentialId, element)
      return credentialDetail(workspace.db, caseCredentialId)
    },

    'credentials.takeBack': async ({ caseCredentialId, element, item, part, reason, seen }) => {
      const workspace = open()
      const { db } = workspace
      const found = demand(getCaseCredential(db, caseCredentialId))
      demandElementSeen(db, found, element, seen)
      const rows = elementRowsOf(db, [found.credentialId]).get(found.credentialId) ?? []
      const given = (row: ElementRow) =>
        row.at !== null && row.element === element && row.item === item && row.part === part
      demand(rows.find(given))
      workspace.inTransaction(() => {
        const id = workspace.newId()
        const gone = { element, state: 'missing', item, part, value: null, reason, origin: null } as const
        const row = { id, credentialId: found.credentialId, readingId: null, position: 0, assertion: gone }
        insertAssertion(db, row, workspace.author())
        const ids = { case: found.caseId, caseCredential: caseCredentialId, assertion: id, element }
        workspace.record('credential.valueTakenBack', ids, saidOf(workspace, found, { reason }))
      })
      await recheck.afterValue(workspace, caseCredentialId, element)
      return credentialDetail(db, caseCredentialId)
    },

    'verification.run': async ({ caseCredentialId }) => {
      const workspace = open()
      await work.during(verifyCredential(workspace, caseCredentialId))
      return credentialDetail(workspace.db, caseCredentialId)
    },
  }
}

/** Whether what is given stands there to the letter, as the last that a person gave this part. */
function isSaidAlready(db: Reader, { credentialId }: CaseCredentialRecord, assertion: Assertion): boolean {
  const { element, item, part } = assertion
  const standing = (elementRowsOf(db, [credentialId]).get(credentialId) ?? []).findLast(
    (row) => row.at !== null && row.element === element && row.item === item && row.part === part,
  )
  // As it is kept: what is left out and what is undefined are one.
  const given: unknown = JSON.parse(JSON.stringify(assertion))
  return standing !== undefined && isDeepStrictEqual(Assertion.parse(standing), given)
}

/** Persons give values one over the other: whoever gives one has those before them that were given until now. */
function demandElementSeen(
  db: Reader,
  { credentialId }: CaseCredentialRecord,
  element: ElementName,
  seen: number | undefined,
): void {
  const rows = elementRowsOf(db, [credentialId]).get(credentialId) ?? []
  const takenBack = takenBackOf(db, credentialId)
  const acts = [
    ...rows.filter((row) => row.element === element && row.at !== null),
    ...takenBack.filter((row) => row.element === element).map((row) => row.takenBack),
  ].toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))
  demandSeen(seen, elementRevision(element, { elements: rows, takenBack }), acts.at(-1)?.by ?? undefined)
}

/** A scan is of the credential itself, and a document lies in the same case: else the place would lead nowhere. */
function demandSource({ db }: Workspace, found: CaseCredentialRecord, source: ValueSource | undefined): void {
  if (source?.from === 'scan' && !isByHand(readingOf(db, found.sourceFileId))) throw new Refusal('invalidInput')
  const documentId = source !== undefined && source.from !== 'scan' ? source.documentId : null
  if (documentId !== null && getDocument(db, documentId)?.caseId !== found.caseId) throw new Refusal('notFound')
}

/** Hidden in the audit with the applicant's salt: what an officer writes about a credential may be about a person. */
export function saidOf({ db }: Workspace, found: CaseCredentialRecord, values: Readonly<Record<string, unknown>>) {
  return { salt: saltOfCase(db, found.caseId), values }
}

export function credentialDetail(db: Reader, id: CaseCredentialId): CredentialDetail {
  const found = demand(getCaseCredential(db, id))
  const rows = elementRowsOf(db, [found.credentialId]).get(found.credentialId) ?? []
  const reading = readingOf(db, found.sourceFileId)
  const reports = (reportsOf(db, [id]).get(id) ?? []).map(({ report }) => report)
  return {
    ...caseCredentialView(found, {
      rows,
      reading,
      report: reports[0] ?? null,
      holder: holderConfirmationsOf(db, [id]).get(id),
    }),
    caseId: found.caseId,
    elements: inElementOrder(rows),
    takenBack: takenBackOf(db, found.credentialId),
    remarks: [...reading.remarks],
    importers: [...reading.importers],
    reports,
  }
}

/** Credentials of several formats may lie in one presentation; what was entered by hand has no place in a file. */
function formatOf({ importers }: ReadingRecord, rows: readonly ElementRow[]): string {
  const all = importers.map(({ id }) => id)
  const own = all.filter((id) => rows.some(({ origin }) => origin?.from === 'file' && origin.importer === id))
  return (own.length > 0 ? own : all).join('+')
}

export function caseCredentialView(
  found: CaseCredentialRecord,
  known: {
    readonly rows: readonly ElementRow[]
    readonly reading: ReadingRecord
    readonly report: VerificationReport | null
    readonly holder: { answer: 'confirmed' | 'refused'; note: string; by: string; at: string } | undefined
  },
): CaseCredential {
  const facts = credentialFacts(known.rows)
  return {
    id: found.id,
    credentialId: found.credentialId,
    sourceFileId: found.sourceFileId,
    fileName: found.fileName,
    format: formatOf(known.reading, known.rows),
    title: facts.title,
    issuer: facts.issuer,
    awardingBody: facts.awardingBody,
    issuedOn: facts.issuedOn,
    holder: { inFile: facts.holder, ...(known.holder ?? { answer: 'open' as const, note: '', by: null, at: null }) },
    report: known.report,
  }
}

/** What is known of some credentials: their elements, and their newest reports. */
export function knownOf(
  db: Reader,
  credentials: readonly CaseCredentialRecord[],
): {
  readonly credential: CaseCredentialRecord
  readonly rows: readonly ElementRow[]
  readonly report: VerificationReport | null
}[] {
  const rows = elementRowsOf(
    db,
    credentials.map(({ credentialId }) => credentialId),
  )
  const reports = reportsOf(
    db,
    credentials.map(({ id }) => id),
  )
  return credentials.map((credential) => ({
    credential,
    rows: rows.get(credential.credentialId) ?? [],
    report: reports.get(credential.id)?.[0]?.report ?? null,
  }))
}

const placeOf = new Map<ElementName, number>(elementNames.map((name, place) => [name, place]))

function inElementOrder(rows: readonly ElementRow[]): ElementRow[] {
  return [...rows].sort((a, b) => (placeOf.get(a.element) ?? 0) - (placeOf.get(b.element) ?? 0) || a.item - b.item)
}
