import { useState } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import type { JudgementId, ModuleOutcomeId } from '#core/ids.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { useChange } from '../../api.ts'
import type { Pair } from './pairs.ts'

/** The judgements that were given in one act. */
export type Act = readonly JudgementId[]

/** Judging, taking back, and what was linked by hand before it is judged. */
export interface Judging {
  readonly judge: (pair: Pair, coverage: Coverage) => void
  /** The same, carried by these outcomes of the credential. */
  readonly judgeBy: (pair: Pair, coverage: Coverage, items: readonly number[]) => void
  /** Takes the judgement in force back; the one before it holds again, or none. */
  readonly clear: (pair: Pair) => void
  /** Which outcomes of the credential carry it: kept at once where it is judged, else until it is. */
  readonly link: (pair: Pair, items: readonly number[]) => void
  readonly note: (pair: Pair, note: string) => void
  /** What was linked by hand, by outcome of the module. */
  readonly linked: ReadonlyMap<ModuleOutcomeId, readonly number[]>
  /** The outcomes linked to a pair, as the officer has them now. */
  readonly itemsOf: (pair: Pair) => readonly number[]
  readonly noteOf: (pair: Pair) => string
  /** Several alike in one act; a note that is given goes to each, else each keeps its own. */
  readonly judgeTogether: (pairs: readonly Pair[], coverage: Coverage, note: string, onDone: (act: Act) => void) => void
  readonly judgingTogether: boolean
  readonly failedTogether: Error | null
  readonly forgetFailure: () => void
  /** Takes back what was judged last, all of one act. */
  readonly undo: () => void
  /** What undo takes back next. */
  readonly lastAct: Act | null
  readonly canUndo: boolean
  readonly failed: Error | null
}

export function useJudging(comparison: Comparison): Judging {
  const send = useChange('comparison.judge')
  const together = useChange('comparison.judgeTogether')
  const withdraw = useChange('comparison.withdraw')
  const [made, setMade] = useState<readonly Act[]>([])
  const [linked, setLinked] = useState<ReadonlyMap<ModuleOutcomeId, readonly number[]>>(new Map())
  const [notes, setNotes] = useState<ReadonlyMap<ModuleOutcomeId, string>>(new Map())

  const itemsOf = (pair: Pair) => linked.get(pair.outcome.id) ?? pair.items
  const noteOf = (pair: Pair) => notes.get(pair.outcome.id) ?? pair.judgement?.note ?? ''

  const save = (pair: Pair, coverage: Coverage, items: readonly number[], note: string) => {
    const moduleOutcomeId = pair.outcome.id
    send.mutate(
      {
        comparisonId: comparison.id,
        moduleOutcomeId,
        coverage,
        items: carryingOf(coverage, items),
        note,
        suggestionVisible: pair.suggestion !== null,
      },
      {
        onSuccess: (after) => {
          const judgement = after.judgements.find((one) => one.moduleOutcomeId === moduleOutcomeId)
          if (judgement !== undefined) setMade((before) => [...before, [judgement.id]])
        },
      },
    )
  }

  return {
    linked,
    itemsOf,
    noteOf,
    judge: (pair, coverage) => {
      save(pair, coverage, itemsOf(pair), noteOf(pair))
    },
    judgeBy: (pair, coverage, items) => {
      setLinked((before) => new Map(before).set(pair.outcome.id, items))
      save(pair, coverage, items, noteOf(pair))
    },
    clear: ({ judgement, outcome }) => {
      if (judgement === null) return
      setMade((before) => withoutOne(before, judgement.id))
      setLinked((before) => new Map([...before].filter(([id]) => id !== outcome.id)))
      withdraw.mutate({ judgementIds: [judgement.id] })
    },
    link: (pair, items) => {
      setLinked((before) => new Map(before).set(pair.outcome.id, items))
      if (pair.judgement !== null) save(pair, pair.judgement.coverage, items, noteOf(pair))
    },
    note: (pair, note) => {
      setNotes((before) => new Map(before).set(pair.outcome.id, note))
    },
    judgeTogether: (pairs, coverage, note, onDone) => {
      const outcomes = pairs.map((pair) => ({
        moduleOutcomeId: pair.outcome.id,
        items: carryingOf(coverage, itemsOf(pair)),
        note: note.trim() === '' ? noteOf(pair) : note,
        suggestionVisible: pair.suggestion !== null,
        replaces: pair.judgement?.id ?? null,
      }))
      together.mutate(
        { comparisonId: comparison.id, coverage, outcomes },
        {
          onSuccess: ({ judgements }) => {
            const given = judgements.filter((one) => outcomes.some((of) => of.moduleOutcomeId === one.moduleOutcomeId))
            const act = given.map(({ id }) => id)
            setMade((before) => [...before, act])
            onDone(act)
          },
        },
      )
    },
    judgingTogether: together.isPending,
    failedTogether: together.error,
    forgetFailure: together.reset,
    undo: () => {
      const last = made.at(-1)
      if (last === undefined) return
      setMade(made.slice(0, -1))
      setLinked(new Map())
      withdraw.mutate({ judgementIds: [...last] })
    },
    lastAct: made.at(-1) ?? null,
    canUndo: made.length > 0,
    failed: send.error ?? withdraw.error,
  }
}

/** What does not cover is carried by nothing. */
function carryingOf(coverage: Coverage, items: readonly number[]): number[] {
  return coverage === 'covered' || coverage === 'partly' ? [...items] : []
}

function withoutOne(made: readonly Act[], gone: JudgementId): Act[] {
  return made.map((act) => act.filter((id) => id !== gone)).filter((act) => act.length > 0)
}
