import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, blob, check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { ElementName, ElementState, ElementValue, Origin } from '#core/credential/element.ts'
import type { ApplicantId, CaseCredentialId, CaseId, CredentialId, ReadingId, SourceFileId } from '#core/ids.ts'
import type { Remark } from '#core/importing/importer.ts'
import { applicants } from './applicants.ts'
import { cases } from './cases.ts'
import { authored, oneOf } from './columns.ts'

/** A file as it came in, once per applicant; the bytes lie encrypted in `originals/` under `originalId`. */
export const sourceFiles = sqliteTable(
  'source_files',
  {
    id: text().$type<SourceFileId>().primaryKey(),
    applicantId: text('applicant_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    /** HMAC-SHA256 under a key of this database: finds the same bytes without saying what they are. */
    equality: text().notNull(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    originalId: text('original_id').notNull().unique(),
    originalKey: blob('original_key', { mode: 'buffer' }).notNull(),
    ...authored(),
  },
  (table) => [
    unique('source_files_once').on(table.applicantId, table.equality),
    index('source_files_equal').on(table.equality),
  ],
)

/** That a file lies in a case, under the name it had there. */
export const caseFiles = sqliteTable(
  'case_files',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    sourceFileId: text('source_file_id')
      .$type<SourceFileId>()
      .notNull()
      .references(() => sourceFiles.id),
    name: text().notNull(),
    ...authored(),
  },
  (table) => [
    unique('case_files_once').on(table.caseId, table.sourceFileId),
    index('case_files_of_file').on(table.sourceFileId),
  ],
)

/** One importer's reading of one file; a newer importer makes another. */
export const readings = sqliteTable(
  'readings',
  {
    id: text().$type<ReadingId>().primaryKey(),
    sourceFileId: text('source_file_id')
      .$type<SourceFileId>()
      .notNull()
      .references(() => sourceFiles.id),
    importers: text({ mode: 'json' }).$type<readonly { id: string; version: number }[]>().notNull(),
    layers: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    remarks: text({ mode: 'json' }).$type<readonly Remark[]>().notNull(),
    ...authored(),
  },
  (table) => [index('readings_of').on(table.sourceFileId)],
)

/** One award; the parts of a transcript are children. `pointer` is its place in the file. */
export const credentials = sqliteTable(
  'credentials',
  {
    id: text().$type<CredentialId>().primaryKey(),
    sourceFileId: text('source_file_id')
      .$type<SourceFileId>()
      .notNull()
      .references(() => sourceFiles.id),
    parentId: text('parent_id')
      .$type<CredentialId>()
      .references((): AnySQLiteColumn => credentials.id),
    position: integer().notNull(),
    pointer: text().notNull(),
    ...authored(),
  },
  (table) => [index('credentials_of').on(table.sourceFileId), index('credentials_parts').on(table.parentId)],
)

/** Append-only; the current value of an element is a view over these. */
export const assertions = sqliteTable(
  'assertions',
  {
    id: text().primaryKey(),
    credentialId: text('credential_id')
      .$type<CredentialId>()
      .notNull()
      .references(() => credentials.id),
    /** Null where a person gave the value. */
    readingId: text('reading_id')
      .$type<ReadingId>()
      .references(() => readings.id),
    position: integer().notNull(),
    element: text().$type<ElementName>().notNull(),
    state: text().$type<ElementState>().notNull(),
    item: integer().notNull(),
    part: text().notNull(),
    value: text({ mode: 'json' }).$type<ElementValue>(),
    reason: text(),
    origin: text({ mode: 'json' }).$type<Origin>(),
    ...authored(),
  },
  (table) => [
    index('assertions_of').on(table.credentialId, table.element, table.state),
    index('assertions_taken_back')
      .on(table.credentialId)
      .where(sql`"reading_id" is null and "state" = 'missing'`),
    check('state_known', oneOf(table.state, ['stated', 'notApplicable', 'missing', 'suppliedLater'])),
    check('value_when_stated', sql`(${table.value} IS NULL) = (${table.state} IN ('missing', 'notApplicable'))`),
  ],
)

export const caseCredentials = sqliteTable(
  'case_credentials',
  {
    id: text().$type<CaseCredentialId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    credentialId: text('credential_id')
      .$type<CredentialId>()
      .notNull()
      .references(() => credentials.id),
    ...authored(),
  },
  (table) => [
    unique('case_credentials_once').on(table.caseId, table.credentialId),
    index('case_credentials_of').on(table.credentialId),
  ],
)

/** The newest row holds. */
export const holderConfirmations = sqliteTable(
  'holder_confirmations',
  {
    id: text().primaryKey(),
    caseCredentialId: text('case_credential_id')
      .$type<CaseCredentialId>()
      .notNull()
      .references(() => caseCredentials.id),
    answer: text().$type<'confirmed' | 'refused'>().notNull(),
    note: text().notNull(),
    ...authored(),
  },
  (table) => [index('holder_confirmations_of').on(table.caseCredentialId)],
)

/** A wrong import put right: taken out of the case, moved to another, or void altogether; `restored` takes it back. */
export const caseCredentialEvents = sqliteTable(
  'case_credential_events',
  {
    id: text().primaryKey(),
    caseCredentialId: text('case_credential_id')
      .$type<CaseCredentialId>()
      .notNull()
      .references(() => caseCredentials.id),
    kind: text().$type<'detached' | 'moved' | 'voided' | 'restored'>().notNull(),
    toCaseId: text('to_case_id')
      .$type<CaseId>()
      .references(() => cases.id),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('case_credential_events_of').on(table.caseCredentialId)],
)
