import type { FoundModule } from '#contract/finding.ts'
import { holdsAll, soughtIn, type Sought } from '#core/finding.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import type { Database } from './db/database.ts'
import { moduleNames } from './db/repositories/moduleList.ts'

interface SoughtModule {
  readonly id: ModuleVersionId
  /** `INF-2310` as one word. */
  readonly code: Sought
  readonly titles: readonly Sought[]
  readonly whole: Sought
}

/**
 * What modules are called, made ready to be searched and kept while the record is open: a version never changes, and one letter may
 * fit twenty thousand of them.
 */
export function createSoughtModules() {
  let of: Database | null = null
  let kept = new Map<ModuleVersionId, SoughtModule>()

  return function soughtModules(db: Database, ids: readonly ModuleVersionId[]): readonly SoughtModule[] {
    if (of !== db) kept = new Map()
    of = db
    const unknown = ids.filter((id) => !kept.has(id))
    for (const { moduleVersionId: id, code, title } of unknown.length === 0 ? [] : moduleNames(db, unknown)) {
      const titles = title.map(({ value }) => soughtIn(value))
      const joined = soughtIn(code.replaceAll(/[^\p{L}\p{N}]/gu, ''))
      kept.set(id, { id, code: joined, titles, whole: soughtIn(code, ...titles) })
    }
    return ids.flatMap((id) => kept.get(id) ?? [])
  }
}

export type SoughtModules = ReturnType<typeof createSoughtModules>

interface Placed {
  /** From 0, the nearest. */
  readonly nearness: number
  readonly by: FoundModule['by']
}

/** Where a module holds all that was asked for: in its code, at the beginning of its title, in it, or in its outcomes alone. */
export function placeIn({ code, titles, whole }: SoughtModule, words: readonly string[]): Placed {
  // `inf2310` as well as `INF-2310`.
  const joined = words.map((word) => word.replaceAll(' ', ''))
  if (holdsAll(code, joined, 'beginning')) return { nearness: 0, by: 'code' }
  if (!holdsAll(whole, words, 'beginning')) return { nearness: 3, by: 'outcomes' }
  const begins = titles.some((title) => holdsAll(title, words, 'beginning') && title.startsWith(` ${words[0] ?? ''}`))
  return { nearness: begins ? 1 : 2, by: 'title' }
}
