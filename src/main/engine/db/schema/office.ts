import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { OfficerId } from '#core/ids.ts'
import type { Policy } from '#core/recognition/decision.ts'
import type { OfficeSettings } from '#contract/office.ts'
import { authored } from './columns.ts'

/** What is true of the whole database: `demo`, `officeId`. */
export const facts = sqliteTable('facts', { name: text().primaryKey(), value: text().notNull() })

export const officers = sqliteTable('officers', {
  id: text().$type<OfficerId>().primaryKey(),
  name: text().notNull(),
  createdAt: text('created_at').notNull(),
})

export const policies = sqliteTable('policies', {
  version: integer().primaryKey(),
  content: text({ mode: 'json' }).$type<Policy>().notNull(),
  createdAt: text('created_at').notNull(),
})

export const officeSettings = sqliteTable('office_settings', {
  version: integer().primaryKey(),
  content: text({ mode: 'json' }).$type<Omit<OfficeSettings, 'version'>>().notNull(),
  ...authored(),
})
