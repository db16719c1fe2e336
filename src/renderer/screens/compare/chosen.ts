import type { ModuleOutcomeId } from '#core/ids.ts'

/** The outcomes that are chosen, and the one among them that the reasons are shown of. */
export interface Chosen {
  readonly ids: ReadonlySet<ModuleOutcomeId>
  readonly shown: ModuleOutcomeId | null
}

/** After a list has changed what is chosen: shown is what came last, else what lies nearest to what was. */
export function chosenAnew(
  order: readonly ModuleOutcomeId[],
  before: Chosen,
  ids: ReadonlySet<ModuleOutcomeId>,
): Chosen {
  const from = before.shown === null ? 0 : order.indexOf(before.shown)
  const byDistance = order
    .map((id, at) => ({ id, away: Math.abs(at - from) }))
    .filter(({ id }) => ids.has(id))
    .sort((one, other) => one.away - other.away)
  const added = byDistance.filter(({ id }) => !before.ids.has(id))
  return { ids, shown: added.at(-1)?.id ?? byDistance[0]?.id ?? null }
}

/** One more in a direction, or one less where that way is chosen already; at the end of the list nothing changes. */
export function extended(order: readonly ModuleOutcomeId[], before: Chosen, by: 1 | -1): Chosen {
  const { ids, shown } = before
  const next = shown === null ? undefined : order[order.indexOf(shown) + by]
  if (next === undefined) return before
  return { ids: ids.has(next) ? new Set([...ids].filter((id) => id !== shown)) : new Set([...ids, next]), shown: next }
}
