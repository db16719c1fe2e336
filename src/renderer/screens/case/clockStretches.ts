import type { CaseEvent } from '#core/recognition/case.ts'
import type { LocalDate } from '#core/values.ts'

/** A stretch of the clock in percent of the time from start to due day. */
export interface ClockStretch {
  readonly kind: 'run' | 'paused'
  readonly from: number
  readonly to: number
}

/** Where the clock ran and where it was paused, up to today. */
export function clockStretches(
  events: readonly CaseEvent[],
  { started, dueOn, today }: { readonly started: LocalDate; readonly dueOn: LocalDate; readonly today: LocalDate },
): { readonly stretches: readonly ClockStretch[]; readonly todayAt: number } {
  const at = (day: LocalDate) =>
    Math.min(100, Math.max(0, (daysBetween(started, day) / Math.max(1, daysBetween(started, dueOn))) * 100))
  const stretches: ClockStretch[] = []
  let kind: ClockStretch['kind'] = 'run'
  let from = 0
  const close = (day: LocalDate, next: ClockStretch['kind']) => {
    const to = at(day)
    if (to > from) stretches.push({ kind, from, to })
    kind = next
    from = to
  }
  for (const event of events) {
    if (event.kind === 'paused') close(event.on, 'paused')
    else if (event.kind === 'resumed') close(event.on, 'run')
  }
  close(today, kind)
  return { stretches, todayAt: at(today) }
}

const daysBetween = (from: LocalDate, to: LocalDate) => (Date.parse(to) - Date.parse(from)) / 86_400_000
