import { eq, like, max, sql } from 'drizzle-orm'
import type { Database, Reader } from '../database.ts'
import { cases, facts, statements } from '../schema.ts'
import { lastErasedSerial, yearsErased } from './erasures.ts'
import { factOf, setFact } from './officers.ts'

export type NumberSeries = 'case' | 'statement'

/** The last number of a series in an office year. */
export interface Given {
  readonly of: NumberSeries
  readonly year: number
  readonly serial: number
}

const tables = { case: cases, statement: statements } as const
const factName = (of: NumberSeries, year: number) => `lastGiven.${of}.${String(year)}`

/** The next of an office year, without a gap: call it inside the transaction that inserts. */
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
  return Math.max(last?.serial ?? 0, lastErasedSerial(db, of, year), kept)
}

function yearsOf(db: Reader, of: NumberSeries): readonly number[] {
  const table = tables[of]
  const held = db.selectDistinct({ year: table.year }).from(table).all()
  const kept = db
    .select({ year: sql<number>`cast(substr(${facts.name}, -4) as integer)` })
    .from(facts)
    .where(like(facts.name, `lastGiven.${of}.%`))
    .all()
  return [...new Set([...[...held, ...kept].map(({ year }) => year), ...yearsErased(db, of)])].sort((a, b) => a - b)
}
