import type { TFunction } from 'i18next'
import { formatCredits } from '#locales/format.ts'
import type { UiLanguage } from '#locales/words.ts'

/** How a workload became ECTS credits, by the ledger's codes: `hours/25`, `cats/2`, `usSemester*200`, `officer:…`. */
export function workloadRuleWords(rule: string | null, t: TFunction<'decision'>, language: UiLanguage): string {
  if (rule === null) return t('decision:rule.stated')
  // Of several credentials with a space between them, of several claims of one with ` + `.
  const words = rule
    .split(/ \+ | /)
    .map((one) => one.replace(/^officer:?/, ''))
    .flatMap((one) => {
      const hours = /^hours\/(\d+)/.exec(one)?.[1]
      if (hours !== undefined) return [t('decision:rule.hours', { hours })]
      if (one === 'ects') return [t('decision:rule.stated')]
      if (one.startsWith('cats')) return [t('decision:rule.cats')]
      const [, scheme, hundredths, ofSemester] = /^(usSemester|usQuarter)\*(\d+)(\*2\/3)?/.exec(one) ?? []
      const rate = formatCredits(Number(hundredths), language)
      if (scheme === 'usSemester') return [t('decision:rule.usSemester', { rate })]
      if (scheme !== 'usQuarter') return []
      return [t(ofSemester === undefined ? 'decision:rule.usQuarter' : 'decision:rule.usQuarterOfSemester', { rate })]
    })
  return [...new Set(words), ...(rule.includes('officer') ? [t('decision:rule.officer')] : [])].join(', ')
}
