import { blob, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
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
  (table) => [
    unique('statements_serial').on(table.year, table.serial),
    // Both hold what is asked of every statement: what stands behind `file` in a row is reached through all pages of the file.
    index('statements_of').on(table.decisionId, table.createdAt),
    index('statements_listed').on(table.id, table.decisionId, table.number, table.language, table.createdAt),
  ],
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
    /** Of a delivery: the local day, how (post, by hand, portal, …) and to whom. */
    on: text('on_day'),
    how: text(),
    recipient: text(),
    ...authored(),
  },
  (table) => [index('statement_events_of').on(table.statementId)],
)

/** The longer twin for the file; kept like a statement, without a number of its own series. */
export const assessmentRecords = sqliteTable(
  'assessment_records',
  {
    id: text().primaryKey(),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .notNull()
      .references(() => decisions.id),
    language: text().$type<'en' | 'de'>().notNull(),
    file: blob({ mode: 'buffer' }).notNull(),
    sha256: text().notNull(),
    pages: integer().notNull(),
    ...authored(),
  },
  (table) => [index('assessment_records_of').on(table.decisionId)],
)

/** Many statements issued in one go; what was not done when the program ended is done on resuming. */
export const statementBatches = sqliteTable('statement_batches', {
  id: text().primaryKey(),
  language: text().$type<'en' | 'de'>(),
  finishedAt: text('finished_at'),
  ...authored(),
})

export const statementBatchItems = sqliteTable(
  'statement_batch_items',
  {
    batchId: text('batch_id')
      .notNull()
      .references(() => statementBatches.id),
    position: integer().notNull(),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .notNull()
      .references(() => decisions.id),
    statementId: text('statement_id')
      .$type<StatementId>()
      .references(() => statements.id),
    /** Why it could not be issued: a code of `reply.ts`. */
    failure: text(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.position] })],
)
