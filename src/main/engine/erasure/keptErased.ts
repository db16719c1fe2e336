import { asc, inArray } from 'drizzle-orm'
import type { Instant } from '#core/values.ts'
import type { Database, Reader } from '../db/database.ts'
import { closeRequests } from '../db/repositories/erasures.ts'
import { auditEntries, erasures } from '../db/schema.ts'
import type { Workspace } from '../workspace.ts'
import { erase } from './erase.ts'
import { ListedErasure, type ErasureList } from './erasureList.ts'
import { reachOfErased } from './reach.ts'

/**
 * Erasures of the record that the list beside it does not name yet are added to it: each outlives a restore from here on.
 *
 * They stand in the record: where the list can't be written now, the next unlock writes it.
 */
export function listErasures({ db, erasureList, log }: Workspace): void {
  try {
    const listed = new Set(erasureList.read().map(({ erasure }) => erasure))
    erasureList.add(erasuresOf(db, listed))
  } catch {
    log('erasures.notListed', {})
  }
}

/** Whether the list beside the record names an erasure that the record knows nothing of. */
export function erasuresUnknown(db: Reader, list: ErasureList): boolean {
  const known = erasuresIn(db)
  return list.read().some(({ erasure }) => !known.has(erasure))
}

function erasuresIn(db: Reader): Set<string> {
  const rows = db.select({ id: erasures.id }).from(erasures).all()
  return new Set(rows.map(({ id }) => id))
}

interface Restored {
  readonly id: string
  readonly madeAt: Instant
}

/**
 * Erases again what the list beside the record names and the record does not: an older backup brought it back.
 *
 * Each is one transaction of its own, with its entries in the log. `backup` is the one that was restored, where that is known.
 * Answers of how many something had come back that is gone again now; of the others it is only kept that they were.
 */
export function eraseAgain(workspace: Workspace, backup: Restored | null) {
  const { db, erasureList } = workspace
  const known = erasuresIn(db)
  let again = 0
  let failed = 0
  for (const before of erasureList.read()) {
    if (known.has(before.erasure)) continue
    known.add(before.erasure)
    try {
      const { originals, rows } = workspace.inTransaction(() => repeat(workspace, before, backup))
      if (rows === 0) continue
      again += 1
      workspace.dropErased(originals)
    } catch {
      failed += 1
      workspace.log('erasure.notRepeated', { erasure: before.erasure })
    }
  }
  return { again, failed }
}

function repeat(workspace: Workspace, before: ListedErasure, backup: Restored | null) {
  const { applicant: applicantId, cases, erasure, ground, at, entry } = before
  for (const caseId of [null, ...cases]) closeRequests(workspace.db, { applicantId, caseId }, workspace.now())
  const done = erase(workspace, reachOfErased(workspace.db, before), { ground, applicantId, before })
  const restored = backup === null ? {} : { backup: backup.id, madeAt: backup.madeAt }
  workspace.record('erasure.repeated', { erasure, first: at, entry, ...restored })
  return done
}

/** What the audit chain says of each erasure in the record but those of `listed`. */
function erasuresOf(db: Database, listed: ReadonlySet<string>): ListedErasure[] {
  const all = db.select().from(erasures).orderBy(asc(erasures.id)).all()
  const rows = all.filter(({ id }) => !listed.has(id))
  if (rows.length === 0) return []
  const entries = db
    .select({ code: auditEntries.code, ids: auditEntries.ids, hash: auditEntries.hash })
    .from(auditEntries)
    .where(inArray(auditEntries.code, ['applicant.erased', 'case.erased']))
    .orderBy(asc(auditEntries.seq))
    .all()
  const about = Map.groupBy(entries, ({ ids }) => ids['erasure'] ?? '')
  return rows.flatMap((row) => {
    const own = about.get(row.id) ?? []
    const idsOf = (name: string) => own.flatMap(({ ids }) => ids[name] ?? [])
    return (
      ListedErasure.safeParse({
        erasure: row.id,
        at: row.createdAt,
        ground: row.ground,
        applicant: row.applicantId,
        applicants: idsOf('applicant'),
        cases: idsOf('case'),
        entry: own.at(-1)?.hash,
      }).data ?? []
    )
  })
}
