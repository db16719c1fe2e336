import { isMeantDay } from '#core/days.ts'

const languages = ['en', 'de', 'fr'] as const

/** The names of months, in lower case, each with its number from 1. */
const months = new Map(
  languages.flatMap((language) => {
    const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    return Array.from(
      { length: 12 },
      (_, month) => [name.format(Date.UTC(2026, month)).toLowerCase(), month + 1] as const,
    )
  }),
)
const month = [...months.keys()].join('|')

/** Ways of writing a day that name it whatever the country; of 03/04/2026 nobody can say which day it is. */
const ways: readonly (readonly [
  pattern: RegExp,
  order: readonly ['day' | 'month' | 'year', 'day' | 'month' | 'year', 'day' | 'month' | 'year'],
])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, ['year', 'month', 'day']],
  [/\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/g, ['day', 'month', 'year']],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+)?(${month})\.?,?\s+(\d{4})\b`, 'giu'),
    ['day', 'month', 'year'],
  ],
  [
    new RegExp(String.raw`(?<!\p{L})(${month})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`, 'giu'),
    ['month', 'day', 'year'],
  ],
]

/** The day that some words name, as `2026-03-12`; null where they name none, or several. */
export function dayIn(words: string): string | null {
  const found = ways.flatMap(([pattern, order]) =>
    [...words.matchAll(pattern)].map((match) => {
      const part = (name: 'day' | 'month' | 'year') => match[order.indexOf(name) + 1] ?? ''
      const nth = months.get(part('month').toLowerCase()) ?? Number(part('month'))
      return `${part('year')}-${String(nth).padStart(2, '0')}-${part('day').padStart(2, '0')}`
    }),
  )
  const days = new Set(found.filter(isMeantDay))
  const [day] = days
  return day === undefined || days.size > 1 || found.length > days.size ? null : day
}
