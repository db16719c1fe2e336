import { type AnySQLiteColumn, blob, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { ApplicantId, CaseId, OfficerId } from '#core/ids.ts'
import type { PersonName } from '#core/recognition/case.ts'
import { authored } from './columns.ts'
import { officers } from './officers.ts'

/** `salt` hides what the audit says of this person; erasing destroys it. */
export const applicants = sqliteTable('applicants', {
  id: text().$type<ApplicantId>().primaryKey(),
  birthDate: text('birth_date'),
  salt: blob({ mode: 'buffer' }).notNull(),
  /** The applicant this one turned out to be; merging and unmerging lose nothing. */
  mergedInto: text('merged_into')
    .$type<ApplicantId>()
    .references((): AnySQLiteColumn => applicants.id),
  ...authored(),
})

export const applicantNames = sqliteTable(
  'applicant_names',
  {
    id: text().primaryKey(),
    applicantId: text('applicant_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    kind: text().$type<PersonName['kind']>().notNull(),
    given: text().notNull(),
    family: text().notNull(),
    order: text('name_order').$type<PersonName['order']>().notNull(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    /** Set when a later entry took its place; the row stays. */
    retiredAt: text('retired_at'),
    ...authored(),
  },
  (table) => [index('applicant_names_of').on(table.applicantId)],
)

/** How the applicant is reached; the row that is not retired holds. */
export const applicantContacts = sqliteTable(
  'applicant_contacts',
  {
    id: text().primaryKey(),
    applicantId: text('applicant_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    email: text().notNull(),
    phone: text().notNull(),
    /** Lines of the postal address, as they stand on a letter. */
    address: text().notNull(),
    /** BCP 47: the language letters to the applicant are written in. */
    language: text().notNull(),
    retiredAt: text('retired_at'),
    ...authored(),
  },
  (table) => [index('applicant_contacts_of').on(table.applicantId)],
)

/** Two applicants found to be one person; unmerging fills `undone…` and the cases are each one's own again. */
export const applicantMerges = sqliteTable(
  'applicant_merges',
  {
    id: text().primaryKey(),
    keptId: text('kept_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    mergedId: text('merged_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    reason: text().notNull(),
    ...authored(),
    undoneAt: text('undone_at'),
    undoneBy: text('undone_by')
      .$type<OfficerId>()
      .references(() => officers.id),
    undoneReason: text('undone_reason'),
  },
  (table) => [index('applicant_merges_kept').on(table.keptId), index('applicant_merges_merged').on(table.mergedId)],
)

/** An officer looked at two applicants who might be one and said they are not: the hint does not come again. */
export const distinctApplicants = sqliteTable(
  'distinct_applicants',
  {
    id: text().primaryKey(),
    oneId: text('one_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    otherId: text('other_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [unique('distinct_applicants_once').on(table.oneId, table.otherId)],
)

/** Append-only: what was put right of an applicant, with what stood before and why. Names and contacts keep their rows too. */
export const applicantCorrections = sqliteTable(
  'applicant_corrections',
  {
    id: text().primaryKey(),
    applicantId: text('applicant_id')
      .$type<ApplicantId>()
      .notNull()
      .references(() => applicants.id),
    field: text().$type<'names' | 'birthDate' | 'contact'>().notNull(),
    before: text({ mode: 'json' }).$type<unknown>(),
    after: text({ mode: 'json' }).$type<unknown>(),
    reason: text().notNull(),
    ...authored(),
  },
  (table) => [index('applicant_corrections_of').on(table.applicantId)],
)

/** An erasure that waits for a second officer. No fact of the person, and no foreign key: it outlives what it asked for. */
export const erasureRequests = sqliteTable('erasure_requests', {
  id: text().primaryKey(),
  applicantId: text('applicant_id').$type<ApplicantId>().notNull(),
  /** Null asks for everything held about the applicant. */
  caseId: text('case_id').$type<CaseId>(),
  ground: text().$type<'retention' | 'request'>().notNull(),
  ...authored(),
  /** Set when it was carried out or taken back. */
  closedAt: text('closed_at'),
})

/** What was erased and when; no fact of the person, only ids and numbers that stay in their gapless series. */
export const erasures = sqliteTable('erasures', {
  id: text().primaryKey(),
  /** No foreign key: the applicant's rows are gone. */
  applicantId: text('applicant_id').$type<ApplicantId>().notNull(),
  caseNumbers: text('case_numbers', { mode: 'json' }).$type<readonly string[]>().notNull(),
  statementNumbers: text('statement_numbers', { mode: 'json' }).$type<readonly string[]>().notNull(),
  /** Which retention rule or request asked for it. */
  ground: text().notNull(),
  rows: integer().notNull(),
  originals: integer().notNull(),
  /** The last local day on which a backup that still holds the data expires. */
  backupsUntil: text('backups_until'),
  ...authored(),
})
