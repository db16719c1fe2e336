import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseCredentialId, ReadingId, TrustPackId, VerificationReportId } from '#core/ids.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import { caseCredentials, readings } from './credentials.ts'
import { authored } from './columns.ts'

/** A maker whose key an officer compared and confirmed. */
export const trustedMakers = sqliteTable('trusted_makers', {
  makerKey: text('maker_key').primaryKey(),
  name: text().notNull(),
  ...authored(),
})

/** The file as signed; the newest by `issuedOn` is the one in use. */
export const trustPacks = sqliteTable('trust_packs', {
  id: text().$type<TrustPackId>().primaryKey(),
  name: text().notNull(),
  maker: text().notNull(),
  makerKey: text('maker_key')
    .notNull()
    .references(() => trustedMakers.makerKey),
  issuedOn: text('issued_on').notNull(),
  demo: integer({ mode: 'boolean' }).notNull(),
  file: blob({ mode: 'buffer' }).notNull(),
  sha256: text().notNull().unique(),
  ...authored(),
})

/** Immutable: a re-check adds a row. */
export const verificationReports = sqliteTable(
  'verification_reports',
  {
    id: text().$type<VerificationReportId>().primaryKey(),
    caseCredentialId: text('case_credential_id')
      .$type<CaseCredentialId>()
      .notNull()
      .references(() => caseCredentials.id),
    readingId: text('reading_id')
      .$type<ReadingId>()
      .notNull()
      .references(() => readings.id),
    trustPackId: text('trust_pack_id')
      .$type<TrustPackId>()
      .references(() => trustPacks.id),
    engineVersion: text('engine_version').notNull(),
    /** The local day the answers are as of: when the office received the credential. */
    asOf: text('as_of').notNull(),
    report: text({ mode: 'json' }).$type<VerificationReport>().notNull(),
    ...authored(),
  },
  (table) => [index('verification_reports_of').on(table.caseCredentialId)],
)
