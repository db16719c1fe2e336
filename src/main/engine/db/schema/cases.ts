import { sql } from 'drizzle-orm'
import { blob, check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type {
  ApplicantId,
  CaseEventId,
  CaseId,
  DocumentId,
  ModuleVersionId,
  OfficerId,
  ProgrammeId,
} from '#core/ids.ts'
import type { Purpose } from '#core/programme/programme.ts'
import type { CaseEventKind } from '#core/recognition/case.ts'
import { applicants } from './applicants.ts'
import { moduleVersions, programmes } from './catalogue.ts'
import { authored, oneOf, purposes } from './columns.ts'
import { officers } from './officers.ts'

/** `number` is `year-serial`, gapless per office and year. */
export const cases = sqliteTable(
  'cases',
  {
    id: text().$type<CaseId>().primaryKey(),
    year: integer().notNull(),
    serial: integer().notNull(),
    number: text().notNull().unique(),
    applicantId: text('applicant_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    heldBy: text('held_by')
      .$type<OfficerId>()
      .references(() => officers.id),
    ...authored(),
  },
  (table) => [unique('cases_serial').on(table.year, table.serial), index('cases_of').on(table.applicantId)],
)

/** What the case asks for; a change retires the row and adds one. Another purpose is another assessment. */
export const casePurposes = sqliteTable(
  'case_purposes',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    purpose: text().$type<Purpose>().notNull(),
    programmeId: text('programme_id')
      .$type<ProgrammeId>()
      .references(() => programmes.id),
    moduleVersionId: text('module_version_id')
      .$type<ModuleVersionId>()
      .references(() => moduleVersions.id),
    retiredAt: text('retired_at'),
    ...authored(),
  },
  (table) => [index('case_purposes_of').on(table.caseId), check('purpose_known', oneOf(table.purpose, purposes))],
)

/** `on` is the local day of the office that was entered; `caseEventCorrections` may hold another one that counts. */
export const caseEvents = sqliteTable(
  'case_events',
  {
    id: text().$type<CaseEventId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    kind: text().$type<CaseEventKind>().notNull(),
    on: text('on_day').notNull(),
    reason: text(),
    /** Of an extension: the day a decision is now expected. */
    expectedOn: text('expected_on'),
    ...authored(),
  },
  (table) => [index('case_events_of').on(table.caseId)],
)

/** The day that an event is corrected to, with the reason; the last one counts. Append-only. */
export const caseEventCorrections = sqliteTable(
  'case_event_corrections',
  {
    id: text().primaryKey(),
    eventId: text('event_id')
      .$type<CaseEventId>()
      .notNull()
      .references(() => caseEvents.id),
    on: text('on_day').notNull(),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('case_event_corrections_of').on(table.eventId)],
)

/** How long a case is kept beside its term: longer with a reason, held until it is released, released. Append-only. */
export const retentionEvents = sqliteTable(
  'retention_events',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    kind: text().$type<'extended' | 'held' | 'released'>().notNull(),
    /** Of an extension: the last local day it is kept. */
    until: text(),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('retention_events_of').on(table.caseId)],
)

export const supportingDocuments = sqliteTable(
  'supporting_documents',
  {
    id: text().$type<DocumentId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    name: text().notNull(),
    kind: text().notNull(),
    bytes: integer().notNull(),
    originalId: text('original_id').notNull().unique(),
    originalKey: blob('original_key', { mode: 'buffer' }).notNull(),
    ...authored(),
  },
  (table) => [index('supporting_documents_of').on(table.caseId)],
)

/** Who held a case since when; `cases.heldBy` is the newest. `desk` is a whole desk handed over at once. */
export const caseHoldings = sqliteTable(
  'case_holdings',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    officerId: text('officer_id')
      .$type<OfficerId>()
      .notNull()
      .references(() => officers.id),
    kind: text().$type<'opened' | 'taken' | 'handedOver' | 'desk' | 'returned'>().notNull(),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('case_holdings_of').on(table.caseId)],
)

/** The office's own wording of a letter, by kind and language; each save is a version, the newest is in use. */
export const letterTemplates = sqliteTable(
  'letter_templates',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    language: text().$type<'en' | 'de'>().notNull(),
    version: integer().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    ...authored(),
  },
  (table) => [unique('letter_templates_version').on(table.kind, table.language, table.version)],
)

/** A letter as it was made: the bytes are kept, a reprint is the same bytes. Nothing is sent. */
export const letters = sqliteTable(
  'letters',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    kind: text().notNull(),
    language: text().$type<'en' | 'de'>().notNull(),
    /** Null where the built-in wording was used. */
    templateId: text('template_id').references(() => letterTemplates.id),
    on: text('on_day').notNull(),
    file: blob({ mode: 'buffer' }).notNull(),
    sha256: text().notNull(),
    pages: integer().notNull(),
    ...authored(),
  },
  (table) => [index('letters_of').on(table.caseId, table.on)],
)

/** That a letter left the office: when, how, to whom. */
export const letterDeliveries = sqliteTable(
  'letter_deliveries',
  {
    id: text().primaryKey(),
    letterId: text('letter_id')
      .notNull()
      .references(() => letters.id),
    on: text('on_day').notNull(),
    how: text().notNull(),
    recipient: text().notNull(),
    ...authored(),
  },
  (table) => [index('letter_deliveries_of').on(table.letterId)],
)

/** A closed case that came from another database: read here, never changed. */
export const archivedCases = sqliteTable(
  'archived_cases',
  {
    /** The id it had in the database it comes from. */
    id: text().$type<CaseId>().primaryKey(),
    archiveSha256: text('archive_sha256').notNull(),
    office: text().notNull(),
    number: text().notNull(),
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** Originals of the case, each encrypted under a key of its own like any other; `bytes` without encryption. */
    files: text({ mode: 'json' })
      .$type<readonly { name: string; sha256: string; originalId: string; originalKey: string; bytes?: number }[]>()
      .notNull(),
    ...authored(),
  },
  (table) => [
    index('archived_cases_of').on(table.archiveSha256),
    // All that the list shows of a case, so that none is read whole for it.
    index('archived_cases_listed').on(
      table.id,
      table.office,
      table.number,
      sql`${table.content} ->> '$.applicant'`,
      sql`${table.content} ->> '$.closedOn'`,
      sql`${table.content} ->> '$.year'`,
      sql`${table.content} ->> '$.outcomes'`,
    ),
  ],
)
