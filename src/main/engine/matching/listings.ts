import { ModuleVersionId, type ModuleId } from '#core/ids.ts'
import type { Candidate } from '#core/matching/comparison.ts'
import { entriesOf } from '#core/matching/crossListed.ts'
import type { Reader } from '../db/database.ts'
import { listedAs, type ListedVersion } from '../db/repositories/catalogue.ts'

/** A near module with the entry of the catalogue that stands for it in a list, and those that have the same text. */
export interface Listing {
  readonly candidate: Candidate
  readonly moduleVersionId: ModuleVersionId
  /** By code. */
  readonly others: readonly ListedVersion[]
}

export interface Listed {
  readonly isInForce: (key: string) => boolean
  /** The entry that the officer asks about: where it is one of several, it stands for them. */
  readonly preferred: ModuleVersionId | null
  readonly most: number
}

/** Of the nearest modules those that have an entry in force, in their order. */
export function listingsOf(
  db: Reader,
  candidates: readonly Candidate[],
  { isInForce, preferred, most }: Listed,
): Listing[] {
  const chosen: { readonly candidate: Candidate; readonly entries: readonly ModuleVersionId[] }[] = []
  for (const candidate of candidates) {
    if (chosen.length === most) break
    const keys = entriesOf(candidate).filter(isInForce)
    if (keys.length > 0) chosen.push({ candidate, entries: keys.map((key) => ModuleVersionId.parse(key)) })
  }
  const several = chosen.flatMap(({ entries }) => (entries.length > 1 ? entries : []))
  const known = several.length === 0 ? [] : listedAs(db, several)
  return chosen.flatMap(({ candidate, entries }) => {
    const stands = entries.find((entry) => entry === preferred) ?? entries[0]
    if (stands === undefined) return []
    const own = new Set(entries)
    const others = known.filter(({ moduleVersionId }) => moduleVersionId !== stands && own.has(moduleVersionId))
    return [{ candidate, moduleVersionId: stands, others }]
  })
}

/** The modules that a decision may have been about when it was about what is listed here. */
export function modulesListed({ others }: Listing, own: ModuleId): ModuleId[] {
  return [...new Set([own, ...others.map(({ moduleId }) => moduleId)])]
}
