import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { CredentialId, ReadingId, SourceFileId, type ApplicantId } from '#core/ids.ts'
import type { NewId } from '../../identifiers.ts'
import type { Database, Reader } from '../database.ts'
import { assertions, credentials, readings, sourceFiles } from '../schema.ts'

type FileRow = typeof sourceFiles.$inferSelect

/** The file that a credential was read from. */
export function wholeFile(db: Reader, credentialId: CredentialId): FileRow | null {
  const found = db
    .select({ file: sourceFiles })
    .from(credentials)
    .innerJoin(sourceFiles, eq(sourceFiles.id, credentials.sourceFileId))
    .where(eq(credentials.id, credentialId))
    .get()
  return found?.file ?? null
}

export function credentialAt(db: Reader, sourceFileId: SourceFileId, pointer: string): CredentialId | null {
  const found = db
    .select({ id: credentials.id })
    .from(credentials)
    .where(and(eq(credentials.sourceFileId, sourceFileId), eq(credentials.pointer, pointer)))
    .get()
  return found?.id ?? null
}

/**
 * The same file as another applicant's own, with its newest reading, its awards and all that was said of them, by whom
 * and when it was said. Where that applicant has these bytes already, nothing is copied.
 */
export function copyFile(
  db: Database,
  file: FileRow,
  to: {
    readonly applicantId: ApplicantId
    readonly newId: NewId
    readonly storeAgain: () => { readonly originalId: string; readonly originalKey: Buffer }
  },
): SourceFileId {
  const known = db
    .select({ id: sourceFiles.id })
    .from(sourceFiles)
    .where(and(eq(sourceFiles.applicantId, to.applicantId), eq(sourceFiles.equality, file.equality)))
    .get()
  if (known !== undefined) return known.id
  const id = to.newId(SourceFileId)
  db.insert(sourceFiles)
    .values({ ...file, id, applicantId: to.applicantId, ...to.storeAgain() })
    .run()
  const newest = db.select().from(readings).where(eq(readings.sourceFileId, file.id)).orderBy(desc(readings.id)).get()
  const readingId = to.newId(ReadingId)
  if (newest !== undefined)
    db.insert(readings)
      .values({ ...newest, id: readingId, sourceFileId: id })
      .run()
  copyAwards(db, file.id, { sourceFileId: id, readingId, newest: newest?.id ?? null, newId: to.newId })
  return id
}

function copyAwards(
  db: Database,
  from: SourceFileId,
  to: {
    readonly sourceFileId: SourceFileId
    readonly readingId: ReadingId
    readonly newest: ReadingId | null
    readonly newId: NewId
  },
): void {
  // An award has a smaller id than its parts, so a part finds the twin of its award.
  const awards = db
    .select()
    .from(credentials)
    .where(eq(credentials.sourceFileId, from))
    .orderBy(asc(credentials.id))
    .all()
  const twins = new Map(awards.map(({ id }) => [id, to.newId(CredentialId)]))
  const twinOf = (id: CredentialId) => {
    const twin = twins.get(id)
    if (twin === undefined) throw new Error(`Credential ${id} is a part of none of its file`)
    return twin
  }
  for (const award of awards) {
    const parentId = award.parentId === null ? null : twinOf(award.parentId)
    db.insert(credentials)
      .values({ ...award, id: twinOf(award.id), parentId, sourceFileId: to.sourceFileId })
      .run()
  }
  const said = db
    .select()
    .from(assertions)
    .where(inArray(assertions.credentialId, [...twins.keys()]))
    .orderBy(asc(assertions.id))
    .all()
  for (const one of said) {
    if (one.readingId !== null && one.readingId !== to.newest) continue
    const readingId = one.readingId === null ? null : to.readingId
    db.insert(assertions)
      .values({ ...one, id: to.newId(), credentialId: twinOf(one.credentialId), readingId })
      .run()
  }
}
