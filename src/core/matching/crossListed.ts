import type { Candidate, ComparedModule } from './comparison.ts'

/**
 * For each module the place of the first that is the same in all that a comparison sees but its code: a catalogue lists a
 * module once for each department that offers it, and all these entries have the same text. A title alone does not make
 * modules the same: "Special topics" of two departments have no outcome in common.
 */
export function firstListed(modules: readonly ComparedModule[]): Uint32Array {
  const firstOf = new Map<string, number>()
  return Uint32Array.from(modules, (module, position) => {
    if (module.outcomes.length === 0) return position
    const seen = seenOf(module)
    const first = firstOf.get(seen) ?? position
    firstOf.set(seen, first)
    return first
  })
}

/** The keys of all entries that a candidate stands for, its own first. */
export function entriesOf({ moduleKey, alsoListed }: Candidate): string[] {
  return [moduleKey, ...alsoListed]
}

/** The skills of an outcome do not tell entries apart: a person confirms them, one entry after the other. */
function seenOf({ title, outcomes, eqfLevel, credits, assessment, prerequisites }: ComparedModule): string {
  const texts = outcomes.map(({ text, weight }) => [text, weight])
  return JSON.stringify([title, texts, eqfLevel, credits, assessment ?? [], prerequisites ?? []])
}
