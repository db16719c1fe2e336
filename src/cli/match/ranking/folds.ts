import type { MeasuredQuery } from './measuredSet.ts'

/** What is tested together, with all that may be learned from for it. */
export interface Fold {
  readonly test: readonly MeasuredQuery[]
  readonly train: readonly MeasuredQuery[]
}

const parts = 4

/**
 * Cross-validation: no document that is right for a query of the test is right for one that is learned from, and where
 * ids name institutions none is on both sides. A set whose queries name at least three institutions is split by them,
 * every other by the documents.
 */
export function foldsOf(queries: readonly MeasuredQuery[]): Fold[] {
  const groups = new Map<string, MeasuredQuery[]>()
  for (const set of new Set(queries.map(({ set }) => set))) {
    const own = queries.filter((query) => query.set === set)
    const institutions = [...new Set(own.flatMap(({ institution }) => institution ?? []))].sort()
    for (const query of own) {
      const part =
        institutions.length >= 3 && query.institution !== null
          ? `${set} ${String(institutions.indexOf(query.institution) % 3)}`
          : `by document ${String(hashOf(query.gold[0] ?? '') % parts)}`
      groups.set(part, [...(groups.get(part) ?? []), query])
    }
  }
  return [...groups.values()].map((test) => {
    const tested = new Set(test)
    const gold = new Set(test.flatMap((query) => query.gold))
    const institutions = new Set(test.map(({ institution }) => institution).filter((name) => name !== null))
    const train = queries.filter(
      (query) =>
        !tested.has(query) &&
        !query.gold.some((id) => gold.has(id)) &&
        (query.institution === null || !institutions.has(query.institution)),
    )
    return { test, train }
  })
}

/** FNV-1a, so that a document is in the same part on every machine. */
function hashOf(text: string): number {
  let hash = 2_166_136_261
  for (let nth = 0; nth < text.length; nth += 1) hash = Math.imul(hash ^ text.charCodeAt(nth), 16_777_619)
  return hash >>> 0
}
