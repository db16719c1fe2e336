import { z } from 'zod'
import type { Database, Reader } from '../database.ts'
import { Given, keepGiven, numbersGiven } from './numberSeries.ts'
import { factOf, setFact } from './officers.ts'

/** What a record tells of numbers, for the one that takes its place. */
export const NumbersTold = z.object({
  given: z.array(Given),
  /** Backups of records given up before, whose numbers it could not read itself. */
  leftIn: z.array(z.string()),
})
export type NumbersTold = z.infer<typeof NumbersTold>

export function numbersTold(db: Reader): NumbersTold {
  return { given: [...numbersGiven(db)], leftIn: [...numbersLeftIn(db)] }
}

/** Adds what a record given up tells: its numbers, and where it had left others. */
export function keepTold(db: Database, { given, leftIn }: NumbersTold): void {
  keepGiven(db, given)
  setNumbersLeftIn(db, [...numbersLeftIn(db), ...leftIn])
}

/** Backups of records given up whose numbers are still to be read. */
export function numbersLeftIn(db: Reader): readonly string[] {
  return (factOf(db, fact) ?? '').split(' ').filter((id) => id !== '')
}

export function setNumbersLeftIn(db: Database, ids: readonly string[]): void {
  setFact(db, fact, [...new Set(ids)].join(' '))
}

const fact = 'numbersLeftIn'
