import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, text } from 'drizzle-orm/sqlite-core'
import type { OfficerId } from '#core/ids.ts'
import { officers } from './officers.ts'

/** Every row says who made it and when: instants in UTC as ISO text. */
export const authored = () => ({
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by')
    .$type<OfficerId>()
    .notNull()
    .references((): AnySQLiteColumn => officers.id),
})

/** One of a few words, kept by the database too. */
export const oneOf = (column: AnySQLiteColumn, words: readonly string[]) =>
  sql`${column} IN (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`

export const purposes = ['access', 'admission', 'creditTransfer', 'exemption', 'professional'] as const

export const coverages = ['covered', 'partly', 'not', 'cantSay'] as const
