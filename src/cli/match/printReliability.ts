import { calibrationError, reliabilityOf, type Claim } from '#core/statistics/calibration.ts'
import { rounded } from './rounded.ts'

/** Prints how often outcomes that were said to be covered with some chance are, and the calibration error. */
export function printReliability(name: string, claims: readonly Claim[]): void {
  console.log(`${name}, chance that the outcome is covered`)
  console.table(
    reliabilityOf(claims).map(({ from, claims: pairs, said, right }) => {
      return { from, pairs, said: rounded(said), covered: rounded(right) }
    }),
  )
  const [error, low, high] = calibrationError(claims).map(rounded)
  console.log(`expected calibration error ${String(error)} (95 %: ${String(low)}…${String(high)})`)
}
