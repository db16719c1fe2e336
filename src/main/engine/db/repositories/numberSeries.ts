import { eq, like, max, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database, Reader } from '../database.ts'
import { cases, erasures, facts, statements } from '../schema.ts'
import { factOf, setFact } from './officers.ts'

const NumberSeries = z.enum(['case', 'statement'])
type NumberSeries = z.infer<typeof NumberSeries>

/** The last number of a series in an office year. */
export const Given = z.object({ of: NumberSeries, year: z.int(), serial: z.int() })
export type Given = z.infer<typeof Given>

const tables = { case: cases, statement: statements } as const
const erasedNumbers = { case: erasures.caseNumbers, statement: erasures.statementNumbers } as const
const factName = (of: NumberSeries, year: number) => `lastGiven.${of}.${String(year)}`

/**
 * The next of an office year: no number is given twice, and no gap is left that the list of erasures or a restore in the log
 * does not explain. Call it inside the transaction that inserts.
 */
export function nextSerial(db: Reader, of: NumberSeries, year: number): number {
  return lastGiven(db, of, year) + 1
}

/** Of every office year in which a number was given. */
export function numbersGiven(db: Reader): readonly Given[] {
  return (['case', 'statement'] as const).flatMap((of) =>
    yearsOf(db, of).map((year) => ({ of, year, serial: lastGiven(db, of, year) })),
  )
}

/** Keeps that these were given, by a record that is no more: somebody may hold a paper with such a number. */
export function keepGiven(db: Database, given: readonly Given[]): void {
  for (const { of, year, serial } of given)
    if (serial > lastGiven(db, of, year)) setFact(db, factName(of, year), String(serial))
}

function lastGiven(db: Reader, of: NumberSeries, year: number): number {
  const table = tables[of]
  const last = db
    .select({ serial: max(table.serial) })
    .from(table)
    .where(eq(table.year, year))
    .get()
  const kept = Number(factOf(db, factName(of, year)) ?? 0)
  return Math.max(last?.serial ?? 0, lastErased(db, of, year), kept)
}

function yearsOf(db: Reader, of: NumberSeries): readonly number[] {
  const table = tables[of]
  const held = db.selectDistinct({ year: table.year }).from(table).all()
  const kept = db
    .select({ year: sql<number>`cast(substr(${facts.name}, -4) as integer)` })
    .from(facts)
    .where(like(facts.name, `lastGiven.${of}.%`))
    .all()
  const erased = db
    .select({ year: sql<number>`cast(substr(one.value, 1, 4) as integer)` })
    .from(eachErased(of))
    .all()
  return [...new Set([...held, ...kept, ...erased].map(({ year }) => year))].sort((a, b) => a - b)
}

function lastErased(db: Reader, of: NumberSeries, year: number): number {
  const found = db
    .select({ serial: sql<number>`coalesce(max(cast(substr(one.value, 6) as integer)), 0)` })
    .from(eachErased(of))
    .where(sql`substr(one.value, 1, 4) = ${String(year)}`)
    .get()
  return found?.serial ?? 0
}

/** One row, `one.value`, for each number that an erasure took: `2026-0417`, `2026/0017`. */
function eachErased(of: NumberSeries) {
  return sql`${erasures}, json_each(${erasedNumbers[of]}) as one`
}
