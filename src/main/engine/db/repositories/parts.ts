import { asc, eq, inArray } from 'drizzle-orm'
import type { CredentialId, SourceFileId } from '#core/ids.ts'
import type { Reader } from '../database.ts'
import { credentials } from '../schema.ts'

export interface PartRecord {
  readonly id: CredentialId
  readonly parentId: CredentialId | null
  readonly sourceFileId: SourceFileId
}

/** Every award of some files with its parts, in the order of the file. */
export function awardsAndParts(db: Reader, sourceFileIds: readonly SourceFileId[]): PartRecord[] {
  return db
    .select({ id: credentials.id, parentId: credentials.parentId, sourceFileId: credentials.sourceFileId })
    .from(credentials)
    .where(inArray(credentials.sourceFileId, [...sourceFileIds]))
    .orderBy(asc(credentials.position), asc(credentials.id))
    .all()
}

export function getCredential(db: Reader, id: CredentialId): PartRecord | null {
  return (
    db
      .select({ id: credentials.id, parentId: credentials.parentId, sourceFileId: credentials.sourceFileId })
      .from(credentials)
      .where(eq(credentials.id, id))
      .get() ?? null
  )
}
