import { performance } from 'node:perf_hooks'

/** One reading: milliseconds of one piece of work, or bytes. */
export type Measure = () => Promise<number>

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export interface Compared {
  readonly rounds: number
  readonly ours: Spread
  readonly peer: Spread
  /** Ours by the peer's, taken within each round: what slows the machine for a while slows both. */
  readonly ratio: Spread
}

/** Whether a first round that does not count goes before: where what is measured is a process of its own, none is needed. */
type Start = 'warm' | 'cold'

/** Measures both in turns; who goes first changes with each round. */
export async function compare(rounds: number, ours: Measure, peer: Measure, start: Start = 'warm'): Promise<Compared> {
  const readings: { readonly ours: number; readonly peer: number }[] = []
  for (let round = start === 'warm' ? -1 : 0; round < rounds; round += 1) {
    const oursFirst = round % 2 === 0 ? await ours() : null
    const peerReading = await peer()
    const reading = { ours: oursFirst ?? (await ours()), peer: peerReading }
    if (round >= 0) readings.push(reading)
  }
  return comparedOf(readings)
}

/** @throws RangeError where nothing was measured. */
export function comparedOf(readings: readonly { readonly ours: number; readonly peer: number }[]): Compared {
  return {
    rounds: readings.length,
    ours: spreadOf(readings.map((reading) => reading.ours)),
    peer: spreadOf(readings.map((reading) => reading.peer)),
    ratio: spreadOf(readings.map((reading) => reading.ours / reading.peer)),
  }
}

/** Milliseconds of one run. What is over in microseconds is run many `times`, and the clock read once. */
export function timeOf(work: () => unknown, times = 1): Measure {
  return async () => {
    const start = performance.now()
    for (let run = 0; run < times; run += 1) await work()
    return (performance.now() - start) / times
  }
}

/** So much 95 of 100 took at most, in the unit of the readings. */
export function p95Of(readings: readonly number[]): number {
  const sorted = readings.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? spreadOf(sorted).max
}

/** @throws RangeError where nothing was measured. */
export function spreadOf(readings: readonly number[]): Spread {
  const sorted = [...readings].sort((a, b) => a - b)
  const min = sorted[0]
  const max = sorted.at(-1)
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  const high = sorted[Math.ceil((sorted.length - 1) / 2)]
  if (min === undefined || max === undefined || low === undefined || high === undefined) {
    throw new RangeError('A spread needs at least one reading')
  }
  return { median: (low + high) / 2, min, max }
}
