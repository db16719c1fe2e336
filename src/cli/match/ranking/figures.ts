import { sequence } from '#core/statistics/sequence.ts'

/** What is told of a list of places. */
export interface Figures {
  readonly first: number
  readonly firstFive: number
  readonly firstTen: number
  /** Mean of one by the place of the first right document. */
  readonly meanReciprocalRank: number
}

/** Of each figure its value and the bounds of its 95 % interval. */
export type WithInterval = Readonly<Record<keyof Figures, readonly [value: number, low: number, high: number]>>

/** `places` are those of the first right document, from 1; infinite where none was found. */
export function figuresOf(places: readonly number[]): Figures {
  const within = (most: number) => places.filter((place) => place <= most).length / places.length
  return {
    first: within(1),
    firstFive: within(5),
    firstTen: within(10),
    meanReciprocalRank: places.reduce((sum, place) => sum + 1 / place, 0) / places.length,
  }
}

const resamples = 1000

/** By bootstrap over the queries, with a fixed seed. */
export function withInterval(places: readonly number[]): WithInterval {
  const next = sequence(20_261)
  const drawn = Array.from({ length: resamples }, () =>
    figuresOf(places.map(() => places[Math.floor(next() * places.length)] ?? Infinity)),
  )
  const of = (name: keyof Figures): [number, number, number] => {
    const sorted = drawn.map((figures) => figures[name]).sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.round(share * (resamples - 1))] ?? 0
    return [figuresOf(places)[name], at(0.025), at(0.975)]
  }
  return {
    first: of('first'),
    firstFive: of('firstFive'),
    firstTen: of('firstTen'),
    meanReciprocalRank: of('meanReciprocalRank'),
  }
}
