import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { OfficerId } from '#core/ids.ts'

export const officers = sqliteTable('officers', {
  id: text().$type<OfficerId>().primaryKey(),
  name: text().notNull(),
  createdAt: text('created_at').notNull(),
})
