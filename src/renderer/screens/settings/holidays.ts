import { LocalDate } from '#core/values.ts'

/**
 * Days as they are typed, one a line (`2026-12-25` or `25.12.2026`, a name may follow), each once and in order; else the
 * first line that holds no day.
 */
export function readHolidays(typed: string): { readonly days: readonly LocalDate[] } | { readonly refused: string } {
  const days = new Set<LocalDate>()
  for (const line of typed.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const day = dayOf(line)
    if (day === null) return { refused: line }
    days.add(day)
  }
  return { days: [...days].sort() }
}

function dayOf(line: string): LocalDate | null {
  const first = line.split(/\s+/)[0] ?? ''
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first)
  const [, day = '', month = '', year = ''] = written ?? []
  const parsed = LocalDate.safeParse(
    written === null ? first : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
  return parsed.success ? parsed.data : null
}
