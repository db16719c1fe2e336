import { useMemo, useState } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { useAsk } from '../../api.ts'
import { chosenAnew, extended, type Chosen } from './chosen.ts'
import { pairsOf, type Pair, type Suggestions } from './pairs.ts'
import { useRemembered } from './remembered.tsx'
import { useNarrow } from './useWidth.ts'

const views = ['ribbons', 'aligned', 'matrix'] as const
export type View = (typeof views)[number]
const viewsOfNarrow: readonly View[] = views.filter((view) => view !== 'ribbons')

/** From ten outcomes a side the ribbons cross too often to be read. */
const mostForRibbons = 9

/** What of a comparison is in sight, and where in it the officer is. */
export interface InSight {
  readonly pairs: readonly Pair[]
  readonly open: readonly Pair[]
  readonly selected: Pair | null
  /** Several, where they are to be judged together; always with the selected one. */
  readonly chosen: readonly Pair[]
  readonly ids: ReadonlySet<ModuleOutcomeId>
  readonly select: (id: ModuleOutcomeId) => void
  readonly choose: (ids: ReadonlySet<ModuleOutcomeId> | 'all') => void
  /** One more among the chosen, or one less; the last one stays. */
  readonly toggle: (id: ModuleOutcomeId) => void
  readonly extend: (by: 1 | -1) => void
  readonly step: (by: 1 | -1) => void
  readonly nextOpen: () => void
  readonly view: View
  /** The views there are: ribbons between columns that stand one below the other say nothing. */
  readonly views: readonly View[]
  readonly setView: (next: View) => void
  /** Where the matrix leads back to: the list that was in sight before it. */
  readonly list: View
  /** Whether outcomes stand in full, and not cut to two lines. */
  readonly fullText: boolean
  readonly setFullText: (next: boolean) => void
  /** What the policy lets be seen, and what of it the officer wants to see. */
  readonly allowed: Suggestions
  readonly asked: 'shown' | 'hidden'
  readonly setAsked: (next: 'shown' | 'hidden') => void
  readonly suggestions: Suggestions
}

export function useComparing(comparison: Comparison): InSight {
  const policy = useAsk('office.policy', {})
  const { remembered, remember } = useRemembered()
  const asked = remembered.suggestions
  // Until the policy is known nothing is shown that it may want hidden.
  const allowed: Suggestions =
    policy.data === undefined ? 'hidden' : policy.data.suggestions === 'hiddenUntilJudged' ? 'untilJudged' : 'shown'
  const suggestions = asked === 'hidden' ? 'hidden' : allowed
  const pairs = useMemo(() => pairsOf(comparison, suggestions), [comparison, suggestions])
  const crowded = Math.max(pairs.length, comparison.credential.outcomes.length) > mostForRibbons
  const [{ ids, shown }, setChosen] = useState<Chosen>(() => alone(pairs.find(isOpen) ?? pairs[0]))
  const narrow = useNarrow()
  const asChosen = remembered.view ?? (crowded ? 'aligned' : 'ribbons')
  const listAtFirst = asChosen === 'matrix' ? (crowded ? 'aligned' : 'ribbons') : asChosen
  const [listBefore, setListBefore] = useState<View>(listAtFirst)
  const order = pairs.map(({ outcome }) => outcome.id)
  const at = pairs.findIndex(({ outcome }) => outcome.id === shown)
  const select = (pair: Pair | undefined) => {
    if (pair !== undefined) setChosen(alone(pair))
  }
  return {
    pairs,
    open: pairs.filter(isOpen),
    selected: pairs[at] ?? null,
    chosen: pairs.filter(({ outcome }) => ids.has(outcome.id)),
    ids,
    select: (id) => {
      setChosen({ ids: new Set([id]), shown: id })
    },
    choose: (next) => {
      setChosen((before) => (next === 'all' ? { ...before, ids: new Set(order) } : chosenAnew(order, before, next)))
    },
    toggle: (id) => {
      setChosen((before) => {
        const without = new Set([...before.ids].filter((one) => one !== id))
        if (!before.ids.has(id)) without.add(id)
        return without.size === 0 ? before : chosenAnew(order, before, without)
      })
    },
    extend: (by) => {
      setChosen((before) => extended(order, before, by))
    },
    step: (by) => {
      select(pairs[(at + by + pairs.length) % pairs.length])
    },
    nextOpen: () => {
      select([...pairs.slice(at + 1), ...pairs.slice(0, at + 1)].find(isOpen))
    },
    view: asChosen === 'ribbons' && narrow ? 'aligned' : asChosen,
    views: narrow ? viewsOfNarrow : views,
    setView: (view) => {
      if (view !== 'matrix') setListBefore(view)
      remember({ view })
    },
    list: narrow ? 'aligned' : listBefore,
    fullText: remembered.text === 'full',
    setFullText: (next) => {
      remember({ text: next ? 'full' : 'short' })
    },
    allowed,
    asked,
    setAsked: (suggestions) => {
      remember({ suggestions })
    },
    suggestions,
  }
}

const isOpen = ({ judgement }: Pair) => judgement === null

const alone = (pair: Pair | undefined): Chosen =>
  pair === undefined ? { ids: new Set(), shown: null } : { ids: new Set([pair.outcome.id]), shown: pair.outcome.id }
