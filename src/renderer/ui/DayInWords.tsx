import { useLocale } from 'react-aria-components'

/**
 * A day in the window's language, beside a field that the browser writes in its own: a system in American English writes
 * 6 May as 05/06 in a German window too. Nothing where both write days alike.
 */
export function DayInWords({ day }: { readonly day: string }) {
  const { locale } = useLocale()
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || writesDaysAs(navigator.language) === writesDaysAs(locale)) return null
  const words = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  return <span className="note nowrap">{words.format(date)}</span>
}

/** The order and the signs of day, month and year; empty for what is no language, such as Chrome's `en-US@posix` where Linux has none set. */
function writesDaysAs(locale: string): string {
  if (!isLanguage(locale)) return ''
  const parts = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
  return parts
    .formatToParts(new Date(0))
    .map(({ type, value }) => (type === 'literal' ? value : type))
    .join('')
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}
