import { blob, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { DecisionId, StatementId } from '#core/ids.ts'
import { decisions } from './decisions.ts'
import { authored } from './columns.ts'

/** Issued bytes are kept: a reprint is the same bytes. `number` is gapless per office and year. */
export const statements = sqliteTable(
  'statements',
  {
    id: text().$type<StatementId>().primaryKey(),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .notNull()
      .references(() => decisions.id),
    year: integer().notNull(),
    serial: integer().notNull(),
    number: text().notNull().unique(),
    language: text().$type<'en' | 'de'>().notNull(),
    file: blob({ mode: 'buffer' }).notNull(),
    sha256: text().notNull(),
    pages: integer().notNull(),
    ...authored(),
  },
  (table) => [unique('statements_serial').on(table.year, table.serial), index('statements_of').on(table.decisionId)],
)

/** What became of a statement: the newest row holds; without one it is issued. */
export const statementEvents = sqliteTable(
  'statement_events',
  {
    id: text().primaryKey(),
    statementId: text('statement_id')
      .$type<StatementId>()
      .notNull()
      .references(() => statements.id),
    kind: text().$type<'replaced' | 'withdrawn' | 'delivered'>().notNull(),
    reason: text(),
    ...authored(),
  },
  (table) => [index('statement_events_of').on(table.statementId)],
)
