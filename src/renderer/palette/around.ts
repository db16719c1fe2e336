import type { Sent } from '../api.ts'
import type { Place } from '../frame/places.tsx'
import type { Asked } from './found.ts'

/** What every source is given. */
export interface Around {
  /** What the engine is asked for. */
  readonly asked: Asked
  /** What is answered: what is at hand waits for the engine, so that the first row is the first of all. */
  readonly shown: Asked
  readonly places: readonly Place[]
  /** Makes another module the one that the open case is decided on. */
  readonly aim: (target: Sent<'cases.setTarget'>) => void
}
