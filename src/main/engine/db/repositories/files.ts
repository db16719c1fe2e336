import { and, asc, eq, inArray, max, ne } from 'drizzle-orm'
import type { ApplicantId, CaseId, DocumentId, SourceFileId } from '#core/ids.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { archivedCases, caseFiles, cases, officers, sourceFiles, supportingDocuments } from '../schema.ts'

export interface StoredFile {
  readonly id: SourceFileId
  readonly applicantId: ApplicantId
  readonly originalId: string
  readonly originalKey: Uint8Array
}

const stored = {
  id: sourceFiles.id,
  applicantId: sourceFiles.applicantId,
  originalId: sourceFiles.originalId,
  originalKey: sourceFiles.originalKey,
}

export function getFile(db: Reader, id: SourceFileId): StoredFile | null {
  return db.select(stored).from(sourceFiles).where(eq(sourceFiles.id, id)).get() ?? null
}

/** The same bytes of the same applicant, where they came in before. */
export function findFile(db: Reader, applicantId: ApplicantId, equality: string): StoredFile | null {
  return (
    db
      .select(stored)
      .from(sourceFiles)
      .where(and(eq(sourceFiles.applicantId, applicantId), eq(sourceFiles.equality, equality)))
      .get() ?? null
  )
}

export function insertFile(
  db: Database,
  file: Omit<typeof sourceFiles.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(sourceFiles)
    .values({ ...file, ...author })
    .run()
}

export function fileInCase(db: Reader, caseId: CaseId, sourceFileId: SourceFileId): { name: string } | null {
  return (
    db
      .select({ name: caseFiles.name })
      .from(caseFiles)
      .where(and(eq(caseFiles.caseId, caseId), eq(caseFiles.sourceFileId, sourceFileId)))
      .get() ?? null
  )
}

export function putFileInCase(
  db: Database,
  row: { id: string; caseId: CaseId; sourceFileId: SourceFileId; name: string },
  author: Author,
): void {
  db.insert(caseFiles)
    .values({ ...row, ...author })
    .run()
}

/** Other cases that hold the same bytes, whoever their applicant is: shown to the officer, never blocked. */
export function otherCasesWith(db: Reader, equality: string, caseId: CaseId): { caseId: CaseId; number: string }[] {
  return db
    .selectDistinct({ caseId: cases.id, number: cases.number })
    .from(caseFiles)
    .innerJoin(sourceFiles, eq(sourceFiles.id, caseFiles.sourceFileId))
    .innerJoin(cases, eq(cases.id, caseFiles.caseId))
    .where(and(eq(sourceFiles.equality, equality), ne(cases.id, caseId)))
    .orderBy(asc(cases.number))
    .all()
}

export function insertDocument(
  db: Database,
  row: Omit<typeof supportingDocuments.$inferInsert, 'createdAt' | 'createdBy'>,
  author: Author,
): void {
  db.insert(supportingDocuments)
    .values({ ...row, ...author })
    .run()
}

export function documentsOf(db: Reader, caseId: CaseId) {
  return db
    .select({
      id: supportingDocuments.id,
      fileName: supportingDocuments.name,
      kind: supportingDocuments.kind,
      addedAt: supportingDocuments.createdAt,
      by: officers.name,
    })
    .from(supportingDocuments)
    .innerJoin(officers, eq(officers.id, supportingDocuments.createdBy))
    .where(eq(supportingDocuments.caseId, caseId))
    .orderBy(asc(supportingDocuments.id))
    .all()
}

export function getDocument(db: Reader, id: DocumentId) {
  return db.select().from(supportingDocuments).where(eq(supportingDocuments.id, id)).get() ?? null
}

/** The ids of all originals that a row names. */
export function namedOriginals(db: Reader): ReadonlySet<string> {
  const files = db.select({ id: sourceFiles.originalId }).from(sourceFiles).all()
  const documents = db.select({ id: supportingDocuments.originalId }).from(supportingDocuments).all()
  const archived = db.select({ files: archivedCases.files }).from(archivedCases).all()
  return new Set([...files.map(({ id }) => id), ...documents.map(({ id }) => id), ...archived.flatMap(originalIds)])
}

const originalIds = ({ files }: { readonly files: readonly { readonly originalId: string }[] }) =>
  files.map(({ originalId }) => originalId)

/** When the newest file or supporting document of each case came in. */
export function arrivalsOf(db: Reader, caseIds: readonly CaseId[]): Map<CaseId, string> {
  const files = db
    .select({ caseId: caseFiles.caseId, at: max(caseFiles.createdAt) })
    .from(caseFiles)
    .where(inArray(caseFiles.caseId, [...caseIds]))
    .groupBy(caseFiles.caseId)
    .all()
  const documents = db
    .select({ caseId: supportingDocuments.caseId, at: max(supportingDocuments.createdAt) })
    .from(supportingDocuments)
    .where(inArray(supportingDocuments.caseId, [...caseIds]))
    .groupBy(supportingDocuments.caseId)
    .all()
  const newest = new Map<CaseId, string>()
  for (const { caseId, at } of [...files, ...documents]) {
    const known = newest.get(caseId)
    if (at !== null && (known === undefined || at > known)) newest.set(caseId, at)
  }
  return newest
}
