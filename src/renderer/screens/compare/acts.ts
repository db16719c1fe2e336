import type { JudgementId, ModuleOutcomeId } from '#core/ids.ts'

interface ActedOn {
  readonly id: JudgementId
  readonly outcome: ModuleOutcomeId
  /** What holds in its place while it is taken back. */
  readonly under: JudgementId | null
}

/** What one press did: gave judgements, or took them back. */
export interface Act {
  readonly kind: 'given' | 'taken'
  readonly on: readonly ActedOn[]
}

/** What can be undone and what can be done again, the newest last. */
export interface Acts {
  readonly done: readonly Act[]
  readonly undone: readonly Act[]
}

/** What the engine is asked for; nothing that was recorded is ever unmade. */
export type Step =
  | { readonly kind: 'withdraw'; readonly judgementIds: JudgementId[] }
  | { readonly kind: 'judgeAgain'; readonly judgements: { id: JudgementId; replaces: JudgementId | null }[] }

/** The judgement in force of each outcome that has one. */
export type InForce = ReadonlyMap<ModuleOutcomeId, JudgementId>

export const noActs: Acts = { done: [], undone: [] }

export function given(outcomes: readonly ModuleOutcomeId[], after: InForce): Act {
  const on = outcomes.flatMap((outcome) => {
    const id = after.get(outcome)
    return id === undefined ? [] : [{ id, outcome, under: null }]
  })
  return { kind: 'given', on }
}

export function taken(outcome: ModuleOutcomeId, id: JudgementId, after: InForce): Act {
  return { kind: 'taken', on: [{ id, outcome, under: after.get(outcome) ?? null }] }
}

/** Whoever does something else does not go back to what was undone. */
export function did({ done }: Acts, act: Act): Acts {
  return { done: [...done, act], undone: [] }
}

export function undoStep({ done }: Acts): Step | null {
  const act = done.at(-1)
  return act === undefined ? null : act.kind === 'given' ? withdrawing(act) : givingAgain(act)
}

export function redoStep({ undone }: Acts): Step | null {
  const act = undone.at(-1)
  return act === undefined ? null : act.kind === 'given' ? givingAgain(act) : withdrawing(act)
}

/** When the step of `undoStep` was carried out. */
export function afterUndo({ done, undone }: Acts, after: InForce): Acts {
  const act = done.at(-1)
  if (act === undefined) return { done, undone }
  return act.kind === 'given'
    ? { done: done.slice(0, -1), undone: [...undone, lying(act, after)] }
    : renamed({ done: done.slice(0, -1), undone: [...undone, act] }, act, after)
}

/** When the step of `redoStep` was carried out. */
export function afterRedo({ done, undone }: Acts, after: InForce): Acts {
  const act = undone.at(-1)
  if (act === undefined) return { done, undone }
  return act.kind === 'given'
    ? renamed({ done: [...done, act], undone: undone.slice(0, -1) }, act, after)
    : { done: [...done, lying(act, after)], undone: undone.slice(0, -1) }
}

const withdrawing = ({ on }: Act): Step => ({ kind: 'withdraw', judgementIds: on.map(({ id }) => id) })

const givingAgain = ({ on }: Act): Step => ({
  kind: 'judgeAgain',
  judgements: on.map(({ id, under }) => ({ id, replaces: under })),
})

const lying = (act: Act, after: InForce): Act => ({
  ...act,
  on: act.on.map((one) => ({ ...one, under: after.get(one.outcome) ?? null })),
})

/** A judgement that is given again is another one: wherever the acts name the old, they now mean the new. */
function renamed({ done, undone }: Acts, { on }: Act, after: InForce): Acts {
  const now = new Map(on.map(({ id, outcome }) => [id, after.get(outcome) ?? id]))
  const named = (id: JudgementId) => now.get(id) ?? id
  const of = (act: Act): Act =>
    act.on.some(({ id, under }) => now.has(id) || (under !== null && now.has(under)))
      ? {
          ...act,
          on: act.on.map((one) => ({ ...one, id: named(one.id), under: one.under === null ? null : named(one.under) })),
        }
      : act
  return { done: done.map(of), undone: undone.map(of) }
}
