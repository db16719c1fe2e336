import { blob, check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { ApplicantId, CaseId, DocumentId, ModuleVersionId, OfficerId, ProgrammeId } from '#core/ids.ts'
import type { Purpose } from '#core/programme/programme.ts'
import type { CaseEventKind } from '#core/recognition/case.ts'
import { applicants } from './applicants.ts'
import { moduleVersions, programmes } from './catalogue.ts'
import { authored, oneOf, purposes } from './columns.ts'
import { officers } from './office.ts'

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

/** `on` is a local day of the office. */
export const caseEvents = sqliteTable(
  'case_events',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    kind: text().$type<CaseEventKind>().notNull(),
    on: text('on_day').notNull(),
    reason: text(),
    ...authored(),
  },
  (table) => [index('case_events_of').on(table.caseId)],
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
