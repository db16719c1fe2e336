import { useMemo, useState } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { useAsk } from '../../api.ts'
import { usePreferences } from '../../frame/preferences.tsx'
import { pairsOf, type Pair, type Suggestions } from './pairs.ts'

export const views = ['ribbons', 'aligned', 'matrix'] as const
export type View = (typeof views)[number]

/** From ten outcomes a side the ribbons cross too often to be read. */
const mostForRibbons = 9

/** What of a comparison is in sight, and where in it the officer is. */
export interface InSight {
  readonly pairs: readonly Pair[]
  readonly open: readonly Pair[]
  readonly selected: Pair | null
  readonly select: (id: ModuleOutcomeId) => void
  readonly step: (by: 1 | -1) => void
  readonly nextOpen: () => void
  readonly view: View
  readonly setView: (next: View) => void
  /** What the policy lets be seen, and what of it the officer wants to see. */
  readonly allowed: Suggestions
  readonly asked: 'shown' | 'hidden'
  readonly setAsked: (next: 'shown' | 'hidden') => void
  readonly suggestions: Suggestions
}

export function useComparing(comparison: Comparison): InSight {
  const policy = useAsk('office.policy', {})
  const { preferences, prefer } = usePreferences()
  const [asked, setAsked] = useState<'shown' | 'hidden'>('shown')
  // Until the policy is known nothing is shown that it may want hidden.
  const allowed: Suggestions =
    policy.data === undefined ? 'hidden' : policy.data.suggestions === 'hiddenUntilJudged' ? 'untilJudged' : 'shown'
  const suggestions = asked === 'hidden' ? 'hidden' : allowed
  const pairs = useMemo(() => pairsOf(comparison, suggestions), [comparison, suggestions])
  const crowded = Math.max(pairs.length, comparison.credential.outcomes.length) > mostForRibbons
  const [selectedId, setSelectedId] = useState<ModuleOutcomeId | null>(
    pairs.find(({ judgement }) => judgement === null)?.outcome.id ?? pairs[0]?.outcome.id ?? null,
  )
  const at = pairs.findIndex(({ outcome }) => outcome.id === selectedId)
  const select = (pair: Pair | undefined) => {
    if (pair !== undefined) setSelectedId(pair.outcome.id)
  }
  return {
    pairs,
    open: pairs.filter(({ judgement }) => judgement === null),
    selected: pairs[at] ?? null,
    select: setSelectedId,
    step: (by) => {
      select(pairs[(at + by + pairs.length) % pairs.length])
    },
    nextOpen: () => {
      select([...pairs.slice(at + 1), ...pairs.slice(0, at + 1)].find(({ judgement }) => judgement === null))
    },
    view: preferences.compareView ?? (crowded ? 'aligned' : 'ribbons'),
    setView: (compareView) => {
      prefer({ compareView })
    },
    allowed,
    asked,
    setAsked,
    suggestions,
  }
}
