import { useRef, useState } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import { useChange } from '../../api.ts'
import {
  afterRedo,
  afterUndo,
  did,
  noActs,
  redoStep,
  undoStep,
  type Act,
  type Acts,
  type InForce,
  type Step,
} from './acts.ts'

/** What was judged on this screen, act by act, and the way back and forth through it. */
export interface UndoneAndDone {
  /** Sends what gives or takes back judgements, and remembers the act that the answer makes of it. */
  readonly act: (send: () => Promise<Comparison>, actOf: (after: InForce) => Act) => void
  readonly undo: () => void
  readonly redo: () => void
  /** What undo takes back next. */
  readonly last: Act | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly failed: Error | null
}

/**
 * Judging begins at once. Undo and redo wait for what is under way, and what is judged after them waits for them: which
 * judgement a press means is known only when the one before it was answered.
 */
export function useActs(onMoved: (act: Act, after: InForce) => void): UndoneAndDone {
  const withdraw = useChange('comparison.withdraw')
  const again = useChange('comparison.judgeAgain')
  const latest = useRef<Acts>(noActs)
  const [acts, setActs] = useState<Acts>(noActs)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const steps = useRef(0)

  const keep = (next: Acts) => {
    latest.current = next
    setActs(next)
  }
  /** A refusal is told by the change that was refused, and leaves the acts as they are. */
  const afterAll = (work: () => Promise<void>) => {
    underWay.current = underWay.current.then(work).catch(() => undefined)
  }
  const carryOut = (step: Step) =>
    step.kind === 'withdraw'
      ? withdraw.mutateAsync({ judgementIds: step.judgementIds })
      : again.mutateAsync({ judgements: step.judgements })
  const move = (stepOf: typeof undoStep, actOf: (of: Acts) => Act | undefined, after: typeof afterUndo) => () => {
    steps.current += 1
    afterAll(async () => {
      try {
        const step = stepOf(latest.current)
        const act = actOf(latest.current)
        if (step === null || act === undefined) return
        const inForce = inForceOf(await carryOut(step))
        keep(after(latest.current, inForce))
        onMoved(act, inForce)
      } finally {
        steps.current -= 1
      }
    })
  }

  return {
    act: (send, actOf) => {
      const work = async () => {
        const after = inForceOf(await send())
        keep(did(latest.current, actOf(after)))
      }
      if (steps.current > 0) afterAll(work)
      else underWay.current = Promise.allSettled([underWay.current, work()])
    },
    undo: move(undoStep, ({ done }) => done.at(-1), afterUndo),
    redo: move(redoStep, ({ undone }) => undone.at(-1), afterRedo),
    last: acts.done.at(-1) ?? null,
    canUndo: acts.done.length > 0,
    canRedo: acts.undone.length > 0,
    failed: withdraw.error ?? again.error,
  }
}

function inForceOf({ judgements }: Comparison): InForce {
  return new Map(judgements.map(({ moduleOutcomeId, id }) => [moduleOutcomeId, id]))
}
