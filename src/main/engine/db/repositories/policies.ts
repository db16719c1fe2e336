import { count, desc, eq } from 'drizzle-orm'
import { Policy } from '#core/recognition/policy.ts'
import type { LocalDate } from '#core/values.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { decisions, officers, policies } from '../schema.ts'

/** Every version, newest first, with who made it and how many decisions name it. */
export function listPolicies(db: Reader) {
  const named = new Map(
    db
      .select({ version: decisions.policyVersion, decisions: count() })
      .from(decisions)
      .groupBy(decisions.policyVersion)
      .all()
      .map((row) => [row.version, row.decisions]),
  )
  return db
    .select({ row: policies, by: officers.name })
    .from(policies)
    .leftJoin(officers, eq(officers.id, policies.createdBy))
    .orderBy(desc(policies.version))
    .all()
    .map(({ row: { version, content, ...row }, by }) => ({
      policy: Policy.parse(content),
      validFrom: row.validFrom,
      reason: row.reason,
      createdAt: row.createdAt,
      by,
      decisions: named.get(version) ?? 0,
    }))
}

export function policyOfVersion(db: Reader, version: number): Policy {
  const row = db.select().from(policies).where(eq(policies.version, version)).get()
  if (row === undefined) throw new Error(`No policy of version ${version}`)
  return Policy.parse(row.content)
}

export function insertPolicy(
  db: Database,
  row: { policy: Policy; validFrom: LocalDate; reason: string },
  { createdAt, createdBy }: Author,
): void {
  const { policy, validFrom, reason } = row
  db.insert(policies)
    .values({ version: policy.version, content: policy, validFrom, reason, createdAt, createdBy })
    .run()
}
