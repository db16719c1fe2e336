import { formatDate, formatNumber } from '#locales/format.ts'
import type { UiLanguage } from '#locales/words.ts'

/** What was read of a cell, a number and a day (`YYYY-MM-DD`) as the language writes them; a text as it stands. */
export function asWritten(read: string, language: UiLanguage): string {
  if (/^\d+(\.\d+)?$/.test(read)) return formatNumber(Number(read), language)
  return /^\d{4}-\d{2}-\d{2}$/.test(read) ? formatDate(read, language, 'medium') : read
}
