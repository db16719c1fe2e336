import { sequence } from '#core/statistics/sequence.ts'

const resamples = 1000

/**
 * By how much the mean of some numbers changed against that of others of the same queries, with its 95 % interval: by
 * bootstrap over the queries, both numbers of one drawn together, with a fixed seed.
 */
export function changeOf(
  after: readonly number[],
  before: readonly number[],
): readonly [change: number, low: number, high: number] {
  const changes = after.map((value, nth) => value - (before[nth] ?? 0))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const next = sequence(20_261)
  const drawn = Array.from({ length: resamples }, () =>
    mean(changes.map(() => changes[Math.floor(next() * changes.length)] ?? 0)),
  ).sort((a, b) => a - b)
  const at = (share: number) => drawn[Math.round(share * (resamples - 1))] ?? 0
  return [mean(changes), at(0.025), at(0.975)]
}
