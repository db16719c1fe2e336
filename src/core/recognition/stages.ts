import { Stage } from './case.ts'

export type StageMark = 'done' | 'part' | 'now' | 'later'

/** What is known of a case, as far as it says how far each stage is. */
export interface StageFacts {
  readonly completed: boolean
  /** Of the case's credentials, how many have the thing asked for. */
  readonly credentials: number
  readonly withQualityAssurance: number
  readonly verified: number
  readonly holdersConfirmed: number
  /** The case names its programme or module. */
  readonly targetNamed: boolean
  /** Mandatory elements that are neither stated, supplied nor not applicable, over all credentials. */
  readonly elementsMissing: number
  /** Of the compared modules' outcomes, how many were judged. */
  readonly outcomes: number
  readonly judged: number
  readonly decided: boolean
  readonly statementIssued: boolean
}

/**
 * How far each of the nine stages is: `done`, `part`, `now` (the next thing to do) or `later`.
 *
 * The stages are an order to work in, not a lock: a later one may be done while an earlier is still in part. The first
 * that is not done is where the case stands; what lies behind it and has not begun is `later`. Once a decision is
 * recorded only its statement is left to do: what was not finished before it stays in part.
 */
export function stagesOf(facts: StageFacts): { readonly stage: Stage; readonly mark: StageMark }[] {
  const progress = progressOf(facts)
  const open = Stage.options.filter((stage) => progress[stage] < 1)
  const next = facts.decided ? open.find((stage) => stage === 'statement') : open[0]
  return Stage.options.map((stage) => {
    if (progress[stage] >= 1) return { stage, mark: 'done' }
    if (stage === next) return { stage, mark: 'now' }
    return { stage, mark: progress[stage] > 0 ? 'part' : 'later' }
  })
}

/** The stage a case stands at: the first that is not done; the statement, once all are. */
export function currentStage(facts: StageFacts): Stage {
  return stagesOf(facts).find(({ mark }) => mark === 'now')?.stage ?? 'statement'
}

/** 0 is not begun, 1 is done. */
function progressOf(facts: StageFacts): Readonly<Record<Stage, number>> {
  const ofCredentials = (count: number) => (facts.credentials === 0 ? 0 : count / facts.credentials)
  return {
    received: ofCredentials(facts.credentials),
    complete: facts.completed ? 1 : 0,
    qualityAssurance: ofCredentials(facts.withQualityAssurance),
    authenticity: (ofCredentials(facts.verified) + ofCredentials(facts.holdersConfirmed)) / 2,
    purpose: facts.targetNamed ? 1 : 0.5,
    evaluation: facts.credentials === 0 ? 0 : facts.elementsMissing === 0 ? 1 : 0.5,
    comparison: facts.outcomes === 0 ? 0 : facts.judged / facts.outcomes,
    decision: facts.decided ? 1 : 0,
    statement: facts.statementIssued ? 1 : 0,
  }
}
