import type { CentiCredits, LangText } from '../values.ts'
import type { ModuleContent } from './programme.ts'
import { sameText } from './sameText.ts'

/** One side of an outcome: as a version has it. */
export interface OutcomeSide {
  readonly code: string
  readonly text: LangText
  readonly weight: CentiCredits
}

/** An outcome of two versions side by side; null where one of them has none. */
export interface OutcomeChange {
  readonly before: OutcomeSide | null
  readonly after: OutcomeSide | null
  /** Empty where it stayed as it was. */
  readonly changes: readonly ('added' | 'removed' | 'reworded' | 'reweighted' | 'renumbered')[]
}

export const comparedFacts = ['title', 'credits', 'hours', 'eqfLevel', 'assessment', 'prerequisites'] as const
export type ComparedFact = (typeof comparedFacts)[number]

export interface ModuleChange {
  readonly facts: readonly ComparedFact[]
  readonly outcomes: readonly OutcomeChange[]
}

type Compared = Pick<ModuleContent, ComparedFact> & { readonly outcomes: readonly OutcomeSide[] }

/**
 * What a later version of a module changed, outcome by outcome in the order of the later one, what was removed last.
 *
 * The same words under another code are the same outcome renumbered; the same code with other words is reworded: whether
 * judgements on the old words still hold is for a person to say.
 */
export function moduleChange(before: Compared, after: Compared): ModuleChange {
  const left = [...before.outcomes]
  const take = (wanted: (one: OutcomeSide) => boolean): OutcomeSide | null => {
    const at = left.findIndex(wanted)
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null)
  }
  const unchanged = new Map(
    after.outcomes.map((one) => [one, take((old) => old.code === one.code && sameText(old.text, one.text))]),
  )
  const renumbered = new Map(
    after.outcomes.map((one) => [one, unchanged.get(one) ?? take((old) => sameText(old.text, one.text))]),
  )
  const paired = after.outcomes.map(
    (one) => [one, renumbered.get(one) ?? take((old) => old.code === one.code)] as const,
  )
  return {
    facts: comparedFacts.filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact])),
    outcomes: [
      ...paired.map(([now, old]) => ({ before: old, after: now, changes: changesOf(old, now) })),
      ...left.map((old) => ({ before: old, after: null, changes: ['removed' as const] })),
    ],
  }
}

function changesOf(before: OutcomeSide | null, after: OutcomeSide): OutcomeChange['changes'] {
  if (before === null) return ['added']
  return [
    ...(sameText(before.text, after.text) ? [] : (['reworded'] as const)),
    ...(before.weight === after.weight ? [] : (['reweighted'] as const)),
    ...(before.code === after.code ? [] : (['renumbered'] as const)),
  ]
}
