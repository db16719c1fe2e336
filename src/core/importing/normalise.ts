/**
 * From what a file writes to what is stored. Each function takes one leaf of JSON and answers `null` where it can't be
 * read; `docs/how-to/add-an-importer.md` lists the rules.
 */

/** The local day in a date or date-time as written: the offset is not applied. */
export function dayOf(raw: unknown): string | null {
  const day =
    typeof raw === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|[T ]|(?:Z|[+-]\d{2}:\d{2})$)/.exec(raw.trim())?.[0] : undefined
  return day !== undefined && isCalendarDay(day) ? day : null
}

/** The UTC day of a NumericDate (RFC 7519): seconds since 1970-01-01. */
export function dayOfSeconds(raw: unknown): string | null {
  if (typeof raw !== 'number' || !Number.isFinite(raw) || Math.abs(raw) > 253_402_300_799) return null
  const day = new Date(raw * 1000).toISOString().slice(0, 10)
  return isCalendarDay(day) ? day : null
}

function isCalendarDay(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && date >= 1 && date <= days
}

/** A number with two exact decimals as a whole number of hundredths, rounded down; `exact` says whether it had to be. */
export function hundredthsOf(raw: unknown): { readonly hundredths: number; readonly exact: boolean } | null {
  const [, whole, fraction = ''] = /^(\d{1,9})(?:\.(\d*))?$/.exec(decimalOf(raw) ?? '') ?? []
  if (whole === undefined) return null
  return {
    hundredths: Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0')),
    exact: /^0*$/.test(fraction.slice(2)),
  }
}

/** A decimal number in digits: `"7.5"`, `30`. A number of JSON is taken in its shortest notation, which is what the file wrote. */
function decimalOf(raw: unknown): string | null {
  if (typeof raw === 'number') return String(raw)
  return typeof raw === 'string' ? raw.trim() : null
}

/** Minutes in an `xsd:duration` of days, hours, minutes and seconds, rounded down. Years and months have no fixed length. */
export function minutesOf(raw: unknown): number | null {
  const match =
    typeof raw === 'string'
      ? /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.\d+)?S)?)?$/.exec(raw.trim())
      : null
  if (match === null || /^P(?:.*T)?$/.test(match[0])) return null
  const [days, hours, minutes, seconds] = match.slice(1).map((digits: string | undefined) => Number(digits ?? 0))
  return ((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0) + Math.floor((seconds ?? 0) / 60)
}

/** Minutes in a number of hours, rounded down. */
export function minutesOfHours(raw: unknown): number | null {
  const hours = hundredthsOf(raw)
  return hours === null ? null : Math.floor((hours.hundredths * 60) / 100)
}
