import { desc } from 'drizzle-orm'
import { appendEntry } from '#core/audit/chain.ts'
import { commitTo } from '#core/audit/commitment.ts'
import type { AuditCode } from '#core/audit/entry.ts'
import type { OfficerId } from '#core/ids.ts'
import type { Instant, Sha256 } from '#core/values.ts'
import type { Database } from '../db/database.ts'
import { auditEntries } from '../db/schema.ts'

export interface Happening {
  readonly at: Instant
  readonly by: OfficerId
  readonly code: AuditCode
  /** The rows it speaks of, by what they are. */
  readonly ids: Readonly<Record<string, string>>
  /** What they said: committed to, not kept. `salt` is that of the person they are about. */
  readonly said?: { readonly salt: Uint8Array | null; readonly values: Readonly<Record<string, unknown>> } | undefined
}

/** Adds to the chain and answers the entry's hash. `tx` is the transaction of the change it speaks of: both or none. */
export function record(tx: Database, { said, ...happening }: Happening): Sha256 {
  const last = tx.select().from(auditEntries).orderBy(desc(auditEntries.seq)).limit(1).get() ?? null
  const commitments = Object.fromEntries(
    Object.entries(said?.values ?? {}).map(([name, value]) => [name, commitTo(value, said?.salt ?? null)]),
  )
  const entry = appendEntry(last, { ...happening, commitments })
  tx.insert(auditEntries).values(entry).run()
  return entry.hash
}
