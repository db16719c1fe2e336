import { sequence } from './sequence.ts'

/** How probable an answer said that it is, and whether it was right. */
export interface Claim {
  readonly probability: number
  readonly right: boolean
}

export interface ReliabilityRow {
  readonly from: number
  readonly claims: number
  readonly said: number
  readonly right: number
}

const bins = 10
const resamples = 500

/** The claims by tenths of what they said, with what they said on average and how many were right. */
export function reliabilityOf(claims: readonly Claim[]): ReliabilityRow[] {
  return Array.from({ length: bins }, (_, nth) => {
    const own = claims.filter(({ probability }) => Math.min(bins - 1, Math.floor(probability * bins)) === nth)
    return {
      from: nth / bins,
      claims: own.length,
      said: own.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, own.length),
      right: own.filter(({ right }) => right).length / Math.max(1, own.length),
    }
  })
}

/** Expected calibration error over ten bins of equal width, with its 95 % interval by bootstrap with a fixed seed. */
export function calibrationError(claims: readonly Claim[]): readonly [value: number, low: number, high: number] {
  const next = sequence(5261)
  const drawn = Array.from({ length: resamples }, () =>
    errorOf(claims.flatMap(() => claims[Math.floor(next() * claims.length)] ?? [])),
  ).sort((a, b) => a - b)
  const at = (share: number) => drawn[Math.round(share * (resamples - 1))] ?? 0
  return [errorOf(claims), at(0.025), at(0.975)]
}

function errorOf(claims: readonly Claim[]): number {
  return reliabilityOf(claims).reduce(
    (sum, { claims: own, said, right }) => sum + (own / Math.max(1, claims.length)) * Math.abs(said - right),
    0,
  )
}
