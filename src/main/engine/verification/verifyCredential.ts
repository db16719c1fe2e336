import { canonicalJson } from '#core/audit/canonicalJson.ts'
import type { ReadCredential } from '#core/credential/credential.ts'
import type { Assertion } from '#core/credential/element.ts'
import { type CaseCredentialId, TrustPackId, VerificationReportId } from '#core/ids.ts'
import type { CredentialDocument } from '#core/importing/importer.ts'
import type { ReadFile } from '#core/importing/registry.ts'
import { verify } from '#core/verification/verify.ts'
import type { LocalDate } from '#core/values.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import { receivedOnOf } from '../db/repositories/cases.ts'
import {
  elementRowsOf,
  getCaseCredential,
  readingOf,
  type CaseCredentialRecord,
} from '../db/repositories/credentials.ts'
import { isByHand, scanned } from '../importing/byHand.ts'
import { getFile } from '../db/repositories/files.ts'
import { insertReport, listTrustPacks, reportsOf } from '../db/repositories/verification.ts'
import { faultOf } from '../faultOf.ts'
import { createProofPorts } from '../proofs/proofPorts.ts'
import { demand } from '../refusal.ts'
import { engineVersion } from '../version.ts'
import { openStoredPack } from '../trust/storedPack.ts'
import type { Workspace } from '../workspace.ts'

/**
 * Runs every check on a credential of a case, as of the day the office received the case, and adds a report.
 *
 * `known` spares reading the file again right after its import.
 */
export async function verifyCredential(
  workspace: Workspace,
  caseCredentialId: CaseCredentialId,
  known?: { readonly read: ReadFile; readonly credential: ReadCredential | null },
): Promise<VerificationReport> {
  const checked = await check(workspace, demand(getCaseCredential(workspace.db, caseCredentialId)), known ?? null)
  keep(workspace, checked)
  return checked.report
}

/** The same for one that was just put into a case: it stands there whatever becomes of its check, which can be asked for again. */
export async function verifyNew(...asked: Parameters<typeof verifyCredential>): Promise<void> {
  const [workspace, caseCredential] = asked
  await verifyCredential(...asked).catch((cause: unknown) => {
    workspace.log('verification.failed', { caseCredential, ...faultOf(cause) })
  })
}

/** Checks once more, and adds a report only where it says something else than the newest one. */
export async function verifyAgain(workspace: Workspace, found: CaseCredentialRecord): Promise<void> {
  const checked = await check(workspace, found, null)
  const newest = reportsOf(workspace.db, [found.id]).get(found.id)?.[0]?.report
  if (newest === undefined || !saysTheSame(newest, checked.report)) keep(workspace, checked)
}

/** But for when it was asked. */
function saysTheSame(one: VerificationReport, other: VerificationReport): boolean {
  const { checkedAt } = one
  return canonicalJson(one) === canonicalJson({ ...other, checkedAt })
}

interface Checked {
  readonly found: CaseCredentialRecord
  readonly asOf: LocalDate
  readonly trustPackId: TrustPackId | null
  readonly report: VerificationReport
}

async function check(
  workspace: Workspace,
  found: CaseCredentialRecord,
  known: { readonly read: ReadFile; readonly credential: ReadCredential | null } | null,
): Promise<Checked> {
  const { db } = workspace
  const { document, credential, supplied } = await subjectFor(workspace, found, known)
  const today = workspace.today()
  const receivedOn = receivedOnOf(db, found.caseId) ?? today
  const pack = await packInUse(workspace)
  const report = await verify({
    document,
    credential,
    supplied,
    receivedOn,
    today,
    pack,
    ports: createProofPorts({ resourcesFolder: workspace.resourcesFolder, pack: pack?.content ?? null }),
    engineVersion,
    checkedAt: workspace.now(),
  })
  // Who corrects the day of receipt while this runs asks for another day: a report as of the old one must not be the newest.
  if ((receivedOnOf(db, found.caseId) ?? today) !== receivedOn) return check(workspace, found, known)
  return { found, asOf: receivedOn, trustPackId: pack?.id ?? null, report }
}

function keep(workspace: Workspace, { found, asOf, trustPackId, report }: Checked): void {
  const { db } = workspace
  workspace.inTransaction(() => {
    const id = workspace.newId(VerificationReportId)
    const readingId = readingOf(db, found.sourceFileId).id
    insertReport(db, { id, caseCredentialId: found.id, readingId, trustPackId, asOf, report }, workspace.author())
    const ids = {
      case: found.caseId,
      caseCredential: found.id,
      report: id,
      authenticity: report.authenticity.answer,
    }
    workspace.record('verification.reported', ids, { salt: null, values: { report } })
  })
}

/**
 * What is checked: the file read anew with what officers gave beside it, or, of a credential entered by hand, what they read
 * off its scan.
 */
async function subjectFor(
  workspace: Workspace,
  found: CaseCredentialRecord,
  known: { readonly read: ReadFile; readonly credential: ReadCredential | null } | null,
): Promise<{
  readonly document: CredentialDocument
  readonly credential: ReadCredential | null
  readonly supplied: readonly Assertion[]
}> {
  const { db } = workspace
  const rows = elementRowsOf(db, [found.credentialId]).get(found.credentialId) ?? []
  if (isByHand(readingOf(db, found.sourceFileId))) {
    return { document: scanned, credential: { pointer: '', assertions: rows, children: [] }, supplied: [] }
  }
  const file = demand(getFile(db, found.sourceFileId))
  const read = known?.read ?? (await readAgain(workspace, found.fileName, workspace.readOriginal(file)))
  const credential = known?.credential ?? partAt(read.credentials, found.pointer)
  return { document: read.document, credential, supplied: rows.filter(({ at }) => at !== null) }
}

/** An award or a part of one, by its place in the file. */
function partAt(credentials: readonly ReadCredential[], pointer: string): ReadCredential | null {
  for (const one of credentials) {
    const found = one.pointer === pointer ? one : partAt(one.children, pointer)
    if (found !== null) return found
  }
  return null
}

async function readAgain(workspace: Workspace, name: string, bytes: Uint8Array): Promise<ReadFile> {
  const read = await workspace.read({ name, bytes })
  if (!read.ok) throw new Error(`A stored file no longer reads: ${read.error.code}`)
  return read.value
}

async function packInUse({ db }: Workspace) {
  const row = listTrustPacks(db)[0]
  if (row === undefined) return null
  return {
    id: row.id satisfies TrustPackId,
    name: row.name,
    issuedOn: row.issuedOn,
    content: await openStoredPack(db, row),
  }
}
