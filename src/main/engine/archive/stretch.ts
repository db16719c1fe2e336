import { setImmediate } from 'node:timers/promises'
import { between, eq } from 'drizzle-orm'
import { canonicalJson } from '#core/audit/canonicalJson.ts'
import { beginning } from '#core/audit/chain.ts'
import type { Sha256 } from '#core/values.ts'
import type { Reader } from '../db/database.ts'
import { auditEntries } from '../db/schema.ts'

/** Entries that are read at once, so that the engine answers in between. */
const chunk = 5000

/** The hash of the first entry: no two databases have the same one. */
export function databaseOf(db: Reader): Sha256 {
  return (
    db.select({ hash: auditEntries.hash }).from(auditEntries).where(eq(auditEntries.seq, 1)).get()?.hash ?? beginning
  )
}

/**
 * The shortest stretch of the chain that holds every entry which names one of these ids, one JSON text a line.
 *
 * A chain of hashes can only be followed without a gap, so entries about other cases between them go along: they hold
 * random ids, codes and salted commitments, and nothing of a person.
 */
export async function stretchNaming(
  db: Reader,
  ids: ReadonlySet<string>,
): Promise<{ readonly bytes: Uint8Array; readonly before: Sha256 } | null> {
  let first = 0
  let last = 0
  const end = db.$count(auditEntries)
  const count = await end
  for (let from = 1; from <= count; from += chunk) {
    const entries = db
      .select({ seq: auditEntries.seq, ids: auditEntries.ids })
      .from(auditEntries)
      .where(between(auditEntries.seq, from, from + chunk - 1))
      .all()
    for (const entry of entries) {
      if (!Object.values(entry.ids).some((id) => ids.has(id))) continue
      if (first === 0) first = entry.seq
      last = entry.seq
    }
    await setImmediate()
  }
  if (first === 0) return null
  const before = db
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .where(eq(auditEntries.seq, first - 1))
    .get()
  const lines: string[] = []
  for (let from = first; from <= last; from += chunk) {
    const entries = db
      .select()
      .from(auditEntries)
      .where(between(auditEntries.seq, from, Math.min(from + chunk - 1, last)))
      .orderBy(auditEntries.seq)
      .all()
    lines.push(...entries.map((entry) => canonicalJson(entry)))
    await setImmediate()
  }
  return { bytes: new TextEncoder().encode(lines.join('\n')), before: before?.hash ?? beginning }
}
