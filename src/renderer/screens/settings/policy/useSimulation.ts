import { useEffect, useRef, useState } from 'react'
import type { PolicyValues, SimulatedDecision } from '#contract/policies.ts'
import type { DecisionId } from '#core/ids.ts'
import { call } from '../../../api.ts'

export interface Simulation {
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  readonly examined: number
  readonly differing: number
  /** How often each code was found. */
  readonly byCode: Readonly<Record<string, number>>
  /** The first of them; all would not be read. */
  readonly shown: readonly SimulatedDecision[]
  readonly failure: Error | null
}

/** How many decisions are listed one by one. */
const listed = 200

const begun: Simulation = { state: 'running', examined: 0, differing: 0, byCode: {}, shown: [], failure: null }

/** Runs proposed values over past decisions, page after page, until the end or until it is stopped. */
export function useSimulation() {
  const [simulation, setSimulation] = useState<Simulation | null>(null)
  const run = useRef(0)
  // Whoever leaves the screen asks for no more pages.
  useEffect(
    () => () => {
      run.current += 1
    },
    [],
  )
  const start = (values: PolicyValues) => {
    run.current += 1
    const mine = run.current
    const step = async (after: DecisionId | null, so: Simulation): Promise<void> => {
      const { examined, differing, next } = await call('policies.simulate', { values, after })
      if (run.current !== mine) return
      const byCode = { ...so.byCode }
      for (const { code } of differing.flatMap(({ differences }) => differences)) byCode[code] = (byCode[code] ?? 0) + 1
      const now: Simulation = {
        ...so,
        state: next === null ? 'done' : 'running',
        examined: so.examined + examined,
        differing: so.differing + differing.length,
        byCode,
        shown: [...so.shown, ...differing].slice(0, listed),
      }
      setSimulation(now)
      if (next !== null) await step(next, now)
    }
    setSimulation(begun)
    step(null, begun).catch((cause: unknown) => {
      if (run.current !== mine) return
      const failure = cause instanceof Error ? cause : new Error('The simulation did not run')
      setSimulation((so) => ({ ...(so ?? begun), state: 'failed', failure }))
    })
  }
  const stop = () => {
    run.current += 1
    setSimulation((so) => (so === null ? null : { ...so, state: 'stopped' }))
  }
  return { simulation, start, stop }
}
