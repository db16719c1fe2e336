import { twoLetterCountries } from './countryCodes.ts'
import type { UiLanguage } from './words.ts'

const tags: Record<UiLanguage, string> = { en: 'en-GB', de: 'de-DE' }

const dateStyles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** A calendar day (`YYYY-MM-DD`) in words: `12 December 2025`, `12. Dezember 2025`. */
export function formatDate(date: string, language: UiLanguage, style: keyof typeof dateStyles): string {
  // The day stands for itself: read and written in UTC, no zone can move it.
  const key = `${language} ${style}`
  const formatter =
    dayFormatters.get(key) ?? new Intl.DateTimeFormat(tags[language], { ...dateStyles[style], timeZone: 'UTC' })
  dayFormatters.set(key, formatter)
  return formatter.format(new Date(`${date}T00:00:00Z`))
}

/** Kept: making one takes longer than a hundred days take to be written. */
const dayFormatters = new Map<string, Intl.DateTimeFormat>()

/** An instant (UTC, ISO 8601) as day and time at the office. */
export function formatInstant(instant: string, language: UiLanguage, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[language], {
    ...dateStyles.medium,
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant))
}

/** The day of an instant at the office: `17 Apr 2026`. */
export function formatDayOf(instant: string, language: UiLanguage, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[language], { ...dateStyles.medium, timeZone }).format(new Date(instant))
}

/** A month (`YYYY-MM`) in words: `May 2026`, `Mai 2026`. */
export function formatMonth(month: string, language: UiLanguage): string {
  const formatter = new Intl.DateTimeFormat(tags[language], { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return formatter.format(new Date(`${month}-01T00:00:00Z`))
}

/** Hundredths of a credit as a number without its unit: 750 is `7.5`, `7,5`. */
export function formatCredits(hundredths: number, language: UiLanguage): string {
  return formatNumber(hundredths / 100, language)
}

/** The same where figures stand below each other: 750 is `7.50`, `7,50`. */
export function formatCreditsInColumn(hundredths: number, language: UiLanguage): string {
  const formatter = new Intl.NumberFormat(tags[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return withMinus(formatter.format(hundredths / 100))
}

export function formatNumber(value: number, language: UiLanguage): string {
  // What is rounded to nothing has no sign.
  const formatter = new Intl.NumberFormat(tags[language], { maximumFractionDigits: 2, signDisplay: 'negative' })
  return withMinus(formatter.format(value))
}

/** Both languages are given a hyphen, which is shorter than a figure and breaks from it at the end of a line. */
const withMinus = (number: string): string => number.replace('-', '\u2212')

/** A file's size: kB below one megabyte, then MB with one digit. */
export function formatBytes(bytes: number, language: UiLanguage): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return `${formatNumber(Math.max(1, Math.round(kilobytes)), language)} kB`
  return `${formatNumber(Math.round(kilobytes / 102.4) / 10, language)} MB`
}

/** A country by its ISO 3166-1 code of two or three letters, in words; the code itself where it is unknown. */
export function formatCountry(code: string, language: UiLanguage): string {
  try {
    const region = twoLetterCountries.get(code.toUpperCase()) ?? code
    return new Intl.DisplayNames([tags[language]], { type: 'region', fallback: 'none' }).of(region) ?? code
  } catch {
    return code
  }
}

/** A label that stands after others in a line: English begins it with a small letter there, German where the word does. */
export function withinLine(label: string, language: UiLanguage): string {
  const [first = '', second = ''] = label
  // What has a second capital is an abbreviation, as EQF.
  return language === 'en' && second === second.toLowerCase() ? first.toLowerCase() + label.slice(1) : label
}

/** Puts things in the alphabetical order of a language, by what is shown of each: `things.sort(inAlphabet('de', nameOf))`. */
export function inAlphabet<Thing>(language: UiLanguage, shown: (thing: Thing) => string) {
  const { compare } = new Intl.Collator(tags[language])
  return (one: Thing, other: Thing): number => compare(shown(one), shown(other))
}

/** A language by its tag, in words. */
export function formatLanguage(tag: string, language: UiLanguage): string {
  try {
    return new Intl.DisplayNames([tags[language]], { type: 'language' }).of(tag.trim()) ?? tag
  } catch {
    return tag
  }
}
