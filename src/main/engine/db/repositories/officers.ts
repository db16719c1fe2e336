import { eq } from 'drizzle-orm'
import type { Officer } from '#contract/session.ts'
import type { OfficerId } from '#core/ids.ts'
import type { Database, Reader } from '../database.ts'
import { facts, officers } from '../schema.ts'

export function insertOfficer(db: Database, officer: Officer & { createdAt: string }): void {
  db.insert(officers).values(officer).run()
}

export function officerName(db: Reader, id: OfficerId): string {
  return db.select({ name: officers.name }).from(officers).where(eq(officers.id, id)).get()?.name ?? ''
}

export function officerNames(db: Reader): ReadonlyMap<OfficerId, string> {
  const rows = db.select({ id: officers.id, name: officers.name }).from(officers).all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What is true of the whole database; null where it was never said. */
export function factOf(db: Reader, name: string): string | null {
  return db.select().from(facts).where(eq(facts.name, name)).get()?.value ?? null
}

export function setFact(db: Database, name: string, value: string): void {
  db.insert(facts).values({ name, value }).onConflictDoUpdate({ target: facts.name, set: { value } }).run()
}
