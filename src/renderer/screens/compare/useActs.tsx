import { createContext, useContext, useRef, useState, type ReactNode } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import type { ComparisonId } from '#core/ids.ts'
import type { FailureCode } from '#contract/reply.ts'
import { CallError, useChange } from '../../api.ts'
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

/** Why an act can be neither undone nor done again any more. */
const overtaken: ReadonlySet<FailureCode> = new Set([
  'judgedMeanwhile',
  'changedMeanwhile',
  'changedMeanwhileBy',
  'carriedByUnknown',
  'notFound',
])

/** Through the acts: what is asked for, of which act, and where the acts stand when it was carried out or can't be any more. */
interface Way {
  readonly stepOf: (acts: Acts) => Step | null
  readonly actOf: (acts: Acts) => Act | undefined
  readonly after: (acts: Acts, inForce: InForce) => Acts
  readonly drop: (acts: Acts) => Acts
}
const back: Way = {
  stepOf: undoStep,
  actOf: ({ done }) => done.at(-1),
  after: afterUndo,
  drop: ({ done, undone }) => ({ done: done.slice(0, -1), undone }),
}
const forth: Way = {
  stepOf: redoStep,
  actOf: ({ undone }) => undone.at(-1),
  after: afterRedo,
  drop: ({ done, undone }) => ({ done, undone: undone.slice(0, -1) }),
}

const ActsContext = createContext<Map<ComparisonId, Acts> | null>(null)

/** Keeps what can be undone while other modules are looked at; whoever leaves the screen has let it go. */
export function ActsOfCase({ children }: { readonly children: ReactNode }) {
  const [kept] = useState(() => new Map<ComparisonId, Acts>())
  return <ActsContext value={kept}>{children}</ActsContext>
}

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
export function useActs(comparisonId: ComparisonId, onMoved: (act: Act, after: InForce) => void): UndoneAndDone {
  const withdraw = useChange('comparison.withdraw')
  const again = useChange('comparison.judgeAgain')
  const kept = useContext(ActsContext)
  if (kept === null) throw new Error('useActs: expected an ActsOfCase above')
  const [acts, setActs] = useState<Acts>(kept.get(comparisonId) ?? noActs)
  const latest = useRef<Acts>(acts)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const steps = useRef(0)

  const keep = (next: Acts) => {
    latest.current = next
    kept.set(comparisonId, next)
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
  const move = ({ stepOf, actOf, after, drop }: Way) => {
    steps.current += 1
    afterAll(async () => {
      try {
        const step = stepOf(latest.current)
        const act = actOf(latest.current)
        if (step === null || act === undefined) return
        const inForce = inForceOf(await carryOut(step))
        keep(after(latest.current, inForce))
        onMoved(act, inForce)
      } catch (cause) {
        // It is overtaken for good: left where it is, it would bar the way to the acts before it.
        if (cause instanceof CallError && overtaken.has(cause.failure.code)) keep(drop(latest.current))
        throw cause
      } finally {
        steps.current -= 1
      }
    })
  }

  return {
    act: (send, actOf) => {
      // Sent at once where no step is under way, but remembered in the order of the presses: answers may come in another.
      const sent = steps.current > 0 ? null : send()
      sent?.catch(() => undefined)
      afterAll(async () => {
        const after = inForceOf(await (sent ?? send()))
        keep(did(latest.current, actOf(after)))
      })
    },
    undo: () => {
      move(back)
    },
    redo: () => {
      move(forth)
    },
    last: acts.done.at(-1) ?? null,
    canUndo: acts.done.length > 0,
    canRedo: acts.undone.length > 0,
    failed: withdraw.error ?? again.error,
  }
}

/** Which judgement holds for each outcome. */
export function inForceOf({ judgements }: Comparison): InForce {
  return new Map(judgements.map(({ moduleOutcomeId, id }) => [moduleOutcomeId, id]))
}
