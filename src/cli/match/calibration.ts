import { rounded } from './rounded.ts'

/** What was said to be so likely, and whether it was so. */
export interface Forecast {
  readonly said: number
  readonly was: boolean
}

/** Reliability in ten steps of a tenth, and the expected calibration error: the mean gap, each step by its pairs. */
export function calibrationOf(forecasts: readonly Forecast[]) {
  const groups = Array.from({ length: 10 }, (_, step) =>
    forecasts.filter(({ said }) => Math.min(9, Math.floor(said * 10)) === step),
  )
  const bins = groups.flatMap((group, step) => {
    if (group.length === 0) return []
    const said = group.reduce((sum, one) => sum + one.said, 0) / group.length
    const was = group.filter((one) => one.was).length / group.length
    return [{ from: step / 10, pairs: group.length, said: rounded(said), was: rounded(was) }]
  })
  const error = bins.reduce((sum, { pairs, said, was }) => sum + (pairs / forecasts.length) * Math.abs(said - was), 0)
  return { bins, error }
}
