import type { Backup } from '#contract/session.ts'
import type { LocalDate } from '#core/values.ts'

type Kind = Backup['kind']
/** A backup as the schedule sees it; `madeOn` is the office's local day. */
export interface Kept {
  readonly id: string
  readonly kind: Kind
  readonly madeAt: string
  readonly madeOn: LocalDate
  readonly verified: boolean
  readonly expiresOn: LocalDate | null
}

/**
 * How long each kind lives. Used every day, seven daily and four weekly ones are there; the days bound how long an
 * erased person stays in backups.
 */
const life: Readonly<Record<Kind, { readonly most: number; readonly days: number }>> = {
  // Nine days hold seven daily ones, because one or two of them are weekly.
  daily: { most: 7, days: 9 },
  weekly: { most: 4, days: 29 },
  onDemand: { most: Number.POSITIVE_INFINITY, days: 29 },
  beforeMigration: { most: Number.POSITIVE_INFINITY, days: 29 },
  beforeRestore: { most: Number.POSITIVE_INFINITY, days: 29 },
}
/** These stay however old they are: an office that was closed for a month must not come back to a single one. */
const alwaysKept = 3
const week = 7

export function expiryOf(kind: Kind, madeOn: LocalDate): LocalDate {
  return daysLater(madeOn, life[kind].days)
}

/** What is to be made at the first unlock of a day. */
export function dueKind(kept: readonly Kept[], today: LocalDate): 'daily' | 'weekly' | null {
  const good = kept.filter(({ verified }) => verified)
  if (!good.some(({ kind, madeOn }) => kind === 'weekly' && daysLater(madeOn, week) > today)) return 'weekly'
  const madeToday = good.some(({ kind, madeOn }) => (kind === 'daily' || kind === 'weekly') && madeOn >= today)
  return madeToday ? null : 'daily'
}

/** What may go, once a new one is there. */
export function dropped(kept: readonly Kept[], today: LocalDate): readonly string[] {
  const newestFirst = kept.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt))
  const safe = new Set(newestFirst.filter(({ verified }) => verified).slice(0, alwaysKept))
  const rank = new Map<Kind, number>()
  const gone: string[] = []
  for (const backup of newestFirst) {
    const place = (rank.get(backup.kind) ?? 0) + 1
    rank.set(backup.kind, place)
    const expired = backup.expiresOn !== null && backup.expiresOn <= today
    if ((expired || place > life[backup.kind].most) && !safe.has(backup)) gone.push(backup.id)
  }
  return gone
}

function daysLater(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
