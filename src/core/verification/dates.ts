import { LocalDate } from '../values.ts'

/** The day in a date or instant as a file writes it, without regard to its offset; null where it holds no day. */
export function dayOf(value: unknown): LocalDate | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}($|T)/.test(value)) return null
  const day = value.slice(0, 10)
  return LocalDate.safeParse(day).data ?? null
}
