import { useEffect, useMemo, useRef } from 'react'
import { z } from 'zod'
import type { Comparison, Judgement } from '#contract/comparison.ts'
import { ModuleOutcomeId } from '#core/ids.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { useChange } from '../../api.ts'
import { useFormDraft } from '../../frame/formDrafts.tsx'
import { given, taken, type Act } from './acts.ts'
import type { Pair } from './pairs.ts'
import { inForceOf, useActs, type UndoneAndDone } from './useActs.tsx'

/** Judging, taking back, and what was linked by hand before it is judged. */
export interface Judging extends Omit<UndoneAndDone, 'act'> {
  readonly judge: (pair: Pair, coverage: Coverage) => void
  /** The same, carried by these outcomes of the credential. */
  readonly judgeBy: (pair: Pair, coverage: Coverage, items: readonly number[]) => void
  /** Keeps the note that was written, where the outcome is judged. */
  readonly keepNote: (pair: Pair) => void
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
}

/** What was linked and noted by hand and holds in no judgement yet, by outcome of the module. */
const ByHand = z.object({
  linked: z.array(z.tuple([ModuleOutcomeId, z.array(z.int()).readonly()])).readonly(),
  notes: z.array(z.tuple([ModuleOutcomeId, z.string()])).readonly(),
})
const nothingByHand: z.infer<typeof ByHand> = { linked: [], notes: [] }

export function useJudging(comparison: Comparison): Judging {
  const send = useChange('comparison.judge')
  const together = useChange('comparison.judgeTogether')
  const withdraw = useChange('comparison.withdraw')
  // By what is compared and not by the comparison: one that is made anew keeps what was typed over the one before.
  const form = `judging ${comparison.caseCredentialId} ${comparison.module.moduleVersionId}`
  const { value, change } = useFormDraft(form, ByHand, nothingByHand)
  const linked = useMemo(() => new Map(value.linked), [value.linked])
  const notes = useMemo(() => new Map(value.notes), [value.notes])
  const setLinked = (next: Change<readonly number[]>) => {
    change((before) => ({ ...before, linked: [...next(new Map(before.linked))] }))
  }
  const setNotes = (next: Change<string>) => {
    change((before) => ({ ...before, notes: [...next(new Map(before.notes))] }))
  }
  const said = useRef(new Map<ModuleOutcomeId, string>())
  // Newer than what is drawn, for a moment: what waits for an answer is sent before the answer is on the screen.
  const inForce = useRef(inForceOf(comparison))
  useEffect(() => {
    inForce.current = inForceOf(comparison)
  }, [comparison])
  /** What is on its way, of each outcome; null where a judgement is being taken back. */
  const underWay = useRef(new Map<ModuleOutcomeId, Given | null>())
  const onItsWay = (id: ModuleOutcomeId, judged: Given | null, sendIt: () => Promise<Comparison>) => {
    underWay.current.set(id, judged)
    return async () => {
      try {
        return await sendIt()
      } finally {
        if (underWay.current.get(id) === judged) underWay.current.delete(id)
      }
    }
  }
  /** As an outcome is judged once what is on its way is there: what is in sight is of before. */
  const lastGiven = ({ outcome: { id }, judgement }: Pair): Given | null => {
    const sent = underWay.current.get(id)
    return sent === undefined ? judgement : sent
  }
  /** Where no judgement says a note any more that was typed here, it stands as typed. */
  const typeAgain = (ids: readonly ModuleOutcomeId[]) => {
    const again = ids.flatMap((id) => {
      const note = said.current.get(id) ?? ''
      return note === '' ? [] : [[id, note] as const]
    })
    if (again.length > 0) setNotes((before) => new Map([...again, ...before]))
  }
  const { act, ...acts } = useActs(comparison.id, ({ on }, after) => {
    inForce.current = after
    const ids = on.map(({ outcome }) => outcome)
    setLinked(without(ids))
    // A judgement that holds says its own note; what was typed where none does stays typed.
    setNotes(without(ids.filter((id) => after.has(id))))
    typeAgain(ids.filter((id) => !after.has(id)))
  })

  const itemsOf = (pair: Pair) => linked.get(pair.outcome.id) ?? pair.items
  const noteOf = (pair: Pair) => notes.get(pair.outcome.id) ?? pair.judgement?.note ?? ''
  /** What a judgement now says itself; a note that was typed on meanwhile stays. */
  const wasKept = (judged: readonly { readonly moduleOutcomeId: ModuleOutcomeId; readonly note: string }[]) => {
    for (const { moduleOutcomeId, note } of judged) said.current.set(moduleOutcomeId, note)
    setLinked(without(judged.map(({ moduleOutcomeId }) => moduleOutcomeId)))
    setNotes(
      (before) =>
        new Map(
          [...before].filter(([id, note]) => !judged.some((one) => one.moduleOutcomeId === id && one.note === note)),
        ),
    )
  }

  const save = (
    pair: Pair,
    coverage: Coverage,
    items: readonly number[],
    suggestionVisible = pair.suggestion !== null,
  ) => {
    const moduleOutcomeId = pair.outcome.id
    const isAwaited = underWay.current.has(moduleOutcomeId)
    const judged = {
      moduleOutcomeId,
      coverage,
      items: carryingOf(coverage, items),
      note: noteOf(pair),
      suggestionVisible,
    }
    act(
      onItsWay(moduleOutcomeId, judged, () =>
        send.mutateAsync({
          ...{ comparisonId: comparison.id, ...judged },
          // Of one whose answer is awaited nobody here knows yet what holds.
          ...(isAwaited ? {} : { replaces: inForce.current.get(moduleOutcomeId) ?? null }),
        }),
      ),
      (after) => {
        inForce.current = after
        wasKept([judged])
        return given([moduleOutcomeId], after)
      },
    )
  }
  /** Its note or its links alone: what was found before the suggestion was in sight stays found before. */
  const amend = (pair: Pair, items: readonly number[]) => {
    const last = lastGiven(pair)
    if (last !== null) save(pair, last.coverage, items, last.suggestionVisible)
  }

  return {
    ...acts,
    linked,
    itemsOf,
    noteOf,
    judge: (pair, coverage) => {
      save(pair, coverage, itemsOf(pair))
    },
    judgeBy: (pair, coverage, items) => {
      setLinked((before) => new Map(before).set(pair.outcome.id, items))
      save(pair, coverage, items)
    },
    keepNote: (pair) => {
      if (noteOf(pair) !== lastGiven(pair)?.note) amend(pair, itemsOf(pair))
    },
    clear: ({ judgement, outcome }) => {
      if (judgement === null || underWay.current.get(outcome.id) === null) return
      setLinked(without([outcome.id]))
      act(
        onItsWay(outcome.id, null, () => withdraw.mutateAsync({ judgementIds: [judgement.id] })),
        (after) => {
          inForce.current = after
          if (!after.has(outcome.id)) typeAgain([outcome.id])
          return taken(outcome.id, judgement.id, after)
        },
      )
    },
    link: (pair, items) => {
      setLinked((before) => new Map(before).set(pair.outcome.id, items))
      amend(pair, items)
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
      act(
        () => together.mutateAsync({ comparisonId: comparison.id, coverage, outcomes }),
        (after) => {
          const done = given(
            outcomes.map(({ moduleOutcomeId }) => moduleOutcomeId),
            after,
          )
          wasKept(outcomes)
          onDone(done)
          return done
        },
      )
    },
    judgingTogether: together.isPending,
    failedTogether: together.error,
    forgetFailure: together.reset,
    failed: send.error ?? withdraw.error ?? acts.failed,
  }
}

type Given = Pick<Judgement, 'coverage' | 'note' | 'suggestionVisible'>

type Change<Value> = (before: ReadonlyMap<ModuleOutcomeId, Value>) => ReadonlyMap<ModuleOutcomeId, Value>

function without(ids: readonly ModuleOutcomeId[]) {
  return <Value>(before: ReadonlyMap<ModuleOutcomeId, Value>): ReadonlyMap<ModuleOutcomeId, Value> =>
    new Map([...before].filter(([id]) => !ids.includes(id)))
}

/** What does not cover is carried by nothing. */
function carryingOf(coverage: Coverage, items: readonly number[]): number[] {
  return coverage === 'covered' || coverage === 'partly' ? [...items] : []
}
