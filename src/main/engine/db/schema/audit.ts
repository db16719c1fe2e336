import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AuditCode } from '#core/audit/entry.ts'
import type { OfficerId } from '#core/ids.ts'

/**
 * The audit chain, one row an entry; never updated, never deleted.
 *
 * Columns are those of `core/audit`. `by` and the ids name no foreign key: an entry outlives what it speaks of, and
 * erasing an applicant must not meet a constraint here.
 */
export const auditEntries = sqliteTable('audit_entries', {
  /** Counts from 1 without gaps. */
  seq: integer().primaryKey(),
  at: text().notNull(),
  by: text().$type<OfficerId>().notNull(),
  code: text().$type<AuditCode>().notNull(),
  ids: text({ mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
  commitments: text({ mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
  /** SHA-256 over the entry and the hash before it, 64 hexadecimal digits. */
  hash: text().notNull().unique(),
})
