import type { ImportedFile } from '#contract/cases.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import type { ReadCredential } from '#core/credential/credential.ts'
import { ApplicantId, CaseCredentialId, CaseId, CredentialId, ReadingId, SourceFileId } from '#core/ids.ts'
import { largestFile, type ImportProblem, type SourceFile } from '#core/importing/importer.ts'
import type { ReadFile } from '#core/importing/registry.ts'
import { getCase } from '../db/repositories/cases.ts'
import { awardsOfFile, insertCredential, insertReading, putCredentialInCase } from '../db/repositories/credentials.ts'
import { fileInCase, findFile, insertFile, otherCasesWith, putFileInCase } from '../db/repositories/files.ts'
import { hashOf } from '../hashOf.ts'
import { demand } from '../refusal.ts'
import { verifyNew } from '../verification/verifyCredential.ts'
import type { Workspace } from '../workspace.ts'

type Outcome = Pick<ImportedFile, 'state' | 'credentials' | 'problem' | 'alsoIn'>

/**
 * Takes one file into a case: reads it in the worker, stores it with everything it says, and verifies each award.
 *
 * The same bytes in the same case are left alone; in another case they are taken, and the answer names that case.
 */
export async function importFile(
  workspace: Workspace,
  caseId: CaseId,
  source: SourceFile,
  signal: AbortSignal,
): Promise<Outcome> {
  if (source.bytes.length > largestFile) {
    return refused({ code: 'too-large', facts: { bytes: source.bytes.length, most: largestFile } })
  }
  const equality = workspace.equalityOf(source.bytes)
  const before = placeOf(workspace, caseId, equality)
  if (before.isHere) return alreadyHere(before)

  const read = await workspace.read(source, signal)
  if (!read.ok) return { ...refused(read.error), state: read.error.code === 'stopped' ? 'cancelled' : 'refused' }

  // While it was read, another window may have put the same file into the case.
  const place = placeOf(workspace, caseId, equality)
  if (place.isHere) return alreadyHere(place)
  const stored = store(workspace, place, source, read.value)
  for (const [index, caseCredentialId] of stored.entries()) {
    const credential = read.value.credentials[index] ?? null
    await verifyNew(workspace, caseCredentialId, { read: read.value, credential })
  }
  return {
    state: 'imported',
    credentials: stored.map((caseCredentialId, index) => ({
      caseCredentialId,
      format: formatOf(read.value),
      title: titleOf(read.value.credentials[index]),
    })),
    problem: null,
    alsoIn: place.alsoIn,
  }
}

/** Where a file would be put, and what is there of it now. */
interface Place {
  readonly caseId: CaseId
  readonly applicantId: ApplicantId
  readonly equality: string
  /** The same bytes, kept of the same applicant. */
  readonly known: SourceFileId | null
  readonly isHere: boolean
  readonly alsoIn: Outcome['alsoIn']
}

function placeOf({ db }: Workspace, caseId: CaseId, equality: string): Place {
  const { applicantId } = demand(getCase(db, caseId))
  const known = findFile(db, applicantId, equality)?.id ?? null
  const isHere = known !== null && fileInCase(db, caseId, known) !== null
  return { caseId, applicantId, equality, known, isHere, alsoIn: otherCasesWith(db, equality, caseId) }
}

function alreadyHere({ alsoIn }: Place): Outcome {
  return { state: 'alreadyHere', credentials: [], problem: { code: 'already-here', facts: {} }, alsoIn }
}

function refused(problem: ImportProblem): Outcome {
  return { state: 'refused', credentials: [], problem, alsoIn: [] }
}

/** Originals are written and synced before the row that names them: a crash leaves a stray file, never a dangling row. */
function store(workspace: Workspace, place: Place, source: SourceFile, read: ReadFile): CaseCredentialId[] {
  const { db, newId } = workspace
  const { caseId, applicantId, equality } = place
  const original = place.known === null ? workspace.storeOriginal(source.bytes) : null
  return workspace.inTransaction(() => {
    const author = workspace.author()
    const sourceFileId = place.known ?? newId(SourceFileId)
    if (original !== null) {
      const sha256 = hashOf(source.bytes)
      insertFile(
        db,
        { id: sourceFileId, applicantId, equality, sha256, bytes: source.bytes.length, ...original },
        author,
      )
      storeReading(workspace, sourceFileId, read)
    }
    putFileInCase(db, { id: newId(), caseId, sourceFileId, name: source.name }, author)
    const stored = awardsOfFile(db, sourceFileId).map((credentialId) => {
      const id = newId(CaseCredentialId)
      putCredentialInCase(db, { id, caseId, credentialId }, author)
      workspace.record('credential.added', { case: caseId, credential: credentialId, caseCredential: id })
      return id
    })
    workspace.record('file.imported', { case: caseId, file: sourceFileId, format: formatOf(read) })
    return stored
  })
}

function storeReading(workspace: Workspace, sourceFileId: SourceFileId, read: ReadFile): CredentialId[] {
  const { db, newId } = workspace
  const author = workspace.author()
  const readingId = newId(ReadingId)
  const importers = read.readings.map(({ importer, importerVersion }) => ({ id: importer, version: importerVersion }))
  insertReading(
    db,
    { id: readingId, sourceFileId, importers, layers: read.document.layers, remarks: read.remarks },
    author,
  )
  return read.credentials.map((credential, position) =>
    insertCredential(db, credential, { sourceFileId, readingId, parentId: null, position }, newId, author),
  )
}

/** The formats that read the file, joined: `open-badge-3+elm-3`. */
function formatOf(read: ReadFile): string {
  return read.readings.map(({ importer }) => importer).join('+')
}

function titleOf(credential: ReadCredential | undefined): string {
  return credential === undefined ? '' : (credentialFacts(credential.assertions).title[0]?.value ?? '')
}
