import { openBundledSentences } from '../sentences/bundledSentences.ts'
import { nearnessBy } from './encodedTexts.ts'
import type { createMeasurer, MeasuredQuery, NamedSet, NearnessFor } from './measuredSet.ts'

/** Measures sets by the bundled encoder of sentences beside all else; those over the same documents stand side by side. */
export async function measuredWithSentences(
  sets: readonly NamedSet[],
  measure: ReturnType<typeof createMeasurer>,
  nearnessFor?: NearnessFor,
): Promise<{ readonly without: readonly MeasuredQuery[]; readonly queries: readonly MeasuredQuery[] }> {
  const read = nearnessFor ?? (await bundled())
  const without: MeasuredQuery[] = []
  const queries: MeasuredQuery[] = []
  for (const set of sets) {
    const measured = measure(set)
    without.push(...measured)
    queries.push(...measure(set, await read(set, measured)))
  }
  return { without, queries }
}

async function bundled(): Promise<NearnessFor> {
  const reader = await openBundledSentences()
  return (set, measured) => nearnessBy(reader, 'bundled', set, measured)
}
