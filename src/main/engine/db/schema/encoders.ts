import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { authored, oneOf } from './columns.ts'

export const encoderStepNames = ['prepare', 'stop', 'use'] as const

/**
 * Which source of meaning this office ranks by: append-only, the newest row that says `use` holds; without one the
 * bundled table does.
 */
export const encoderSteps = sqliteTable(
  'encoder_steps',
  {
    id: text().primaryKey(),
    /** `prepare`: its vectors are being made. `stop`: they are no longer. `use`: it ranks from now on. */
    step: text({ enum: encoderStepNames }).notNull(),
    /** A folder on this computer with its files and their SHA-256; null is the bundled table. */
    folder: text({ mode: 'json' }).$type<unknown>(),
    ...authored(),
  },
  (table) => [check('encoder_step_known', oneOf(table.step, encoderStepNames))],
)
