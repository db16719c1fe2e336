import { say, type Phrase } from './document.ts'

/** Whole hours where they are, else with the minutes: nothing of a workload is rounded away. `minutes` is a whole number. */
export function durationOf(minutes: number): Phrase {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (rest === 0) return say('report:hours', { count: hours })
  return hours === 0 ? say('report:minutes', { count: rest }) : say('report:hoursAndMinutes', { hours, minutes: rest })
}
