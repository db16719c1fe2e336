import { type AnySQLiteColumn, blob, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ApplicantId } from '#core/ids.ts'
import type { PersonName } from '#core/recognition/case.ts'
import { authored } from './columns.ts'

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
