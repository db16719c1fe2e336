import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { OfficerId } from '#core/ids.ts'
import type { Policy } from '#core/recognition/policy.ts'
import { roles, type Role } from '#core/roles.ts'
import type { OfficeSettings } from '#contract/office.ts'
import { authored, oneOf } from './columns.ts'
import { officers } from './officers.ts'

/** What is true of the whole database: `demo`, `officeId`. */
export const facts = sqliteTable('facts', { name: text().primaryKey(), value: text().notNull() })

export const policies = sqliteTable('policies', {
  version: integer().primaryKey(),
  content: text({ mode: 'json' }).$type<Policy>().notNull(),
  createdAt: text('created_at').notNull(),
  /** The local day it holds from; null is from the first day. */
  validFrom: text('valid_from'),
  /** Null is built in. */
  createdBy: text('created_by')
    .$type<OfficerId>()
    .references(() => officers.id),
  reason: text(),
})

export const officeSettings = sqliteTable('office_settings', {
  version: integer().primaryKey(),
  content: text({ mode: 'json' }).$type<Omit<OfficeSettings, 'version'>>().notNull(),
  ...authored(),
})

/**
 * What an officer has begun to write in a form that is about no case and not kept yet, as those of the settings are; nobody else
 * reads it. `formDrafts` are about a case.
 */
export const officeFormDrafts = sqliteTable(
  'office_form_drafts',
  { form: text().notNull(), content: text().notNull(), ...authored() },
  (table) => [primaryKey({ columns: [table.createdBy, table.form] })],
)

/** What an officer may do; a role taken back keeps its row. */
export const officerRoles = sqliteTable(
  'officer_roles',
  {
    id: text().primaryKey(),
    officerId: text('officer_id')
      .$type<OfficerId>()
      .notNull()
      .references(() => officers.id),
    role: text().$type<Role>().notNull(),
    ...authored(),
    retiredAt: text('retired_at'),
    retiredBy: text('retired_by')
      .$type<OfficerId>()
      .references(() => officers.id),
  },
  (table) => [index('officer_roles_of').on(table.officerId), check('role_known', oneOf(table.role, roles))],
)

/** Days an officer is away, both included, and who stands in. A changed mind ends the row and adds one. */
export const absences = sqliteTable(
  'absences',
  {
    id: text().primaryKey(),
    officerId: text('officer_id')
      .$type<OfficerId>()
      .notNull()
      .references(() => officers.id),
    deputyId: text('deputy_id')
      .$type<OfficerId>()
      .notNull()
      .references(() => officers.id),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    reason: text().notNull(),
    endedAt: text('ended_at'),
    ...authored(),
  },
  (table) => [index('absences_of').on(table.officerId)],
)
