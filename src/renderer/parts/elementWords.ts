import { useTranslation } from 'react-i18next'
import type { ElementRow } from '#contract/cases.ts'
import type { ElementValue } from '#core/credential/element.ts'
import { textFor } from '#core/values.ts'
import { formatCountry, formatCredits, formatDate, formatDayOf, formatNumber, withinLine } from '#locales/format.ts'
import { useLanguage } from '../frame/preferences.tsx'
import { useSession } from '../frame/session.tsx'
import { tellingParts, type ElementGroup } from './elementGroups.ts'

/** More items than this are counted, not listed, where an element has one line. */
const itemsInLine = 3

/** Words what is held about an element. */
export function useElementWords() {
  const { t } = useTranslation('credential')
  const language = useLanguage()
  const { timeZone } = useSession()

  const value = (one: ElementValue): string => {
    switch (one.kind) {
      case 'text':
        return one.text
      case 'date':
        return formatDate(one.date, language, 'long')
      case 'credits': {
        const number = formatCredits(one.hundredths, language)
        return one.scheme === null
          ? t('value.creditsWithoutUnit', { number })
          : t('value.credits', { number, scheme: /^ects$/i.test(one.scheme) ? 'ECTS' : one.scheme })
      }
      case 'duration':
        return t('value.hours', { count: one.minutes / 60, number: formatNumber(one.minutes / 60, language) })
      case 'code':
        if (one.scheme === 'ISO-3166-1') return formatCountry(one.code, language)
        if (one.scheme === 'EQF') return t('value.eqf', { level: one.code })
        return one.scheme === 'QF-EHEA' ? `${one.scheme} ${one.code}` : shortCode(one.code)
      case 'identifier':
        return one.id
      case 'flag':
        return t(one.holds ? 'value.yes' : 'value.no')
    }
  }

  /** The reason why an element does not apply: the officer's words, or a code of what the file says. */
  const reason = (row: ElementRow): string => row.reason ?? ''

  /** Who took it down and when. */
  const said = ({ by, at }: ElementRow) => ({
    name: by ?? '',
    date: at === null ? '' : formatDayOf(at, language, timeZone),
  })

  const origin = (row: ElementRow): string => {
    const from = placeOf(row)
    if (row.origin?.from !== 'scan' && row.origin?.from !== 'document') return from
    const { machineRead } = row.origin
    return machineRead === undefined ? from : t(`origin.machine.${row.origin.from}.${machineRead}`, { origin: from })
  }

  const placeOf = (row: ElementRow): string => {
    switch (row.origin?.from) {
      case undefined:
        return '–'
      case 'file':
        return t('origin.file', { place: shortPointer(row.origin.pointer) })
      case 'trustPack':
        return t('origin.trustPack')
      case 'scan':
        return row.origin.page === null ? t('origin.scan') : t('origin.scanPage', { page: row.origin.page })
      case 'document':
        return row.origin.page === null
          ? t('origin.document', said(row))
          : t('origin.documentPage', { page: row.origin.page, ...said(row) })
      case 'applicant':
        return t('origin.applicant', said(row))
      case 'officer':
        return row.at === null
          ? t('origin.officer', { name: row.by ?? '' })
          : t('origin.officerOn', { name: row.by ?? '', date: formatDayOf(row.at, language, timeZone) })
    }
  }

  /** One line for the whole element. */
  const summary = (group: ElementGroup): string => {
    if (group.state === 'missing') return ''
    if (group.state === 'notApplicable') return group.rows.map(reason).find((one) => one !== '') ?? ''
    const items = [...new Set(group.rows.map((row) => row.item))]
    if (group.element === 'learningOutcome') {
      return t('value.outcomes', {
        count: new Set(told(group.rows, 'text').map((row) => row.item)).size || items.length,
      })
    }
    const lines = items.map((item) => lineOf(group, item)).filter((line) => line !== '')
    const distinct = [...new Set(lines.slice(0, itemsInLine))]
    if (distinct.length === 0) return andMore(firstOf(group.rows), items.length - 1)
    // Two courses of 6 ECTS are two; the same body told once more is one.
    const all = eachCounts.has(group.element) ? lines : [...new Set(lines)]
    return andMore(distinct.join('; '), all.length - distinct.length)
  }

  const andMore = (line: string, count: number) => (count > 0 ? t('value.andMore', { line, count }) : line)

  const lineOf = (group: ElementGroup, item: number): string => {
    const rows = group.rows.filter((row) => row.item === item)
    const country = group.element === 'issuerCountry' ? countryIn(rows) : null
    if (country !== null) return country
    const parts = tellingParts[group.element].filter((part) => !isPartOfName(part))
    const name = group.element === 'learner' ? nameIn(rows) : ''
    const words = parts.reduce<readonly string[]>(
      (said, part) => {
        const one = bestOf(rows, part, said.length === 0 ? 'first' : 'after')
        return one === '' ? said : [...said, one]
      },
      name === '' ? [] : [name],
    )
    return [...new Set(words)].join(', ')
  }

  /** The whole name, else its parts as one. */
  const nameIn = (rows: readonly ElementRow[]): string => {
    const full = bestOf(rows, 'fullName', 'first')
    if (full !== '') return full
    return ['givenName', 'familyName']
      .map((part) => bestOf(rows, part, 'first'))
      .filter(Boolean)
      .join(' ')
  }

  /** A concept has its words beside its code: the words are shown, in the reader's language where there are any. */
  const bestOf = (rows: readonly ElementRow[], part: string, place: 'first' | 'after'): string => {
    const flag = told(rows, part).find((row) => row.value?.kind === 'flag')
    if (flag?.value) {
      const label = t(`part.${part}`)
      return `${place === 'first' ? label : withinLine(label, language)}: ${value(flag.value)}`
    }
    const named = textIn(told(rows, `${part}Name`)) ?? textIn(told(rows, part))
    if (part !== 'eqf' && named !== null) return named
    return [...new Set(told(rows, part).flatMap((row) => (row.value === null ? [] : [value(row.value)])))].join(', ')
  }

  /** The country in the reader's language where its code is known: the name in the file says it once more in another. */
  const countryIn = (rows: readonly ElementRow[]): string | null => {
    const codes = rows.flatMap(({ value: one }) =>
      one?.kind === 'code' && one.scheme === 'ISO-3166-1' ? [one.code] : [],
    )
    return codes.map((code) => formatCountry(code, language)).find((name) => !codes.includes(name)) ?? null
  }

  const firstOf = (rows: readonly ElementRow[]): string => {
    const stated = rows.filter((one) => one.value !== null)
    const isNumber = ({ element, part }: ElementRow) => element === 'awardingBody' && part === 'identifier'
    const row = stated.find(isNumber) ?? stated[0]
    return row === undefined ? '' : bestOf(rows, row.part, 'first')
  }

  const textIn = (rows: readonly ElementRow[]): string | null => {
    const texts = rows.flatMap((row) =>
      row.value?.kind === 'text' ? [{ lang: row.value.lang, value: row.value.text }] : [],
    )
    return textFor(texts, language)?.value ?? null
  }

  return { value, origin, summary }
}

const namingParts: readonly string[] = ['fullName', 'givenName', 'familyName']
const isPartOfName = (part: string) => namingParts.includes(part)

/** Elements of which each item is another thing, though it may read alike. */
const eachCounts: ReadonlySet<ElementGroup['element']> = new Set(['workload', 'grade'])

const told = (rows: readonly ElementRow[], part: string) => rows.filter((row) => row.part === part)

/** The last two steps say where in the file; the whole pointer is in the original beside. */
function shortPointer(pointer: string): string {
  return pointer.split('/').slice(-2).join('/').replaceAll('~1', '/').replaceAll('~0', '~')
}

/** The last step of a URI, the term itself otherwise. */
function shortCode(code: string): string {
  return /[/#]([^/#]+)$/.exec(code)?.[1] ?? code
}
