import type { LocalDate } from '#core/values.ts'

/** The calendar day of an instant in a time zone (IANA name), `YYYY-MM-DD`; an unknown zone counts as UTC. */
export function localDay(instant: Date, timeZone: string): LocalDate {
  const parts = formatterOf(timeZone).formatToParts(instant)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** Made once a time zone: making one takes longer than it takes to tell a thousand days. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone) ?? newFormatter(timeZone)
  formatters.set(timeZone, known)
  return known
}

function newFormatter(timeZone: string): Intl.DateTimeFormat {
  const fields = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'iso8601',
    numberingSystem: 'latn',
  } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { ...fields, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-CA', { ...fields, timeZone: 'UTC' })
  }
}
