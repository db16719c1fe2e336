import type { UiLanguage } from './words.ts'

/**
 * Dates and credits as documents print them, from tables of our own: the same on every machine, whatever its time
 * zone, its language or the version of its ICU. Screens use `format.ts`.
 */
const months: Record<UiLanguage, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
}

/** `20 May 2026`, `20. Mai 2026`, held together by no-break spaces. */
export function documentDate(date: string, language: UiLanguage): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const name = months[language][Number(month) - 1] ?? month
  const ordinal = language === 'de' ? `${Number(day)}.` : String(Number(day))
  return `${ordinal}\u00a0${name}\u00a0${year}`
}

/** Hundredths of a credit, always with two decimals so that columns line up: 550 is `5.50`, `5,50`. */
export function documentCredits(hundredths: number, language: UiLanguage): string {
  const whole = Math.trunc(hundredths / 100)
  const rest = String(Math.abs(hundredths) % 100).padStart(2, '0')
  return `${whole}${language === 'de' ? ',' : '.'}${rest}`
}
