import { useTranslation } from 'react-i18next'
import type { ConditionRow } from '#contract/conditions.ts'
import type { LocalDate } from '#core/values.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../frame/preferences.tsx'

/** Words a condition or a bridging task: until when, who checks it, where it stands and what was noted. */
export function useConditionWords() {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const day = (date: LocalDate) => formatDate(date, language, 'long')
  return {
    /** Empty where a bridging task of an earlier version names neither. */
    untilAndChecker: (until: LocalDate | null, checkedBy: string): string =>
      [
        ...(until === null ? [] : [t('conditionUntilDay', { date: day(until) })]),
        ...(checkedBy === '' ? [] : [t('conditionChecker', { who: checkedBy })]),
      ].join(' · '),
    state: ({ kind, state }: Pick<ConditionRow, 'kind' | 'state'>): string => t(`${kind}State.${state}`),
    event: (kind: ConditionRow['kind'], event: ConditionRow['events'][number]): string =>
      `${t(`${kind}Event.${event.kind}`)}, ${day(event.on)}, ${event.by}: ${event.reason}`,
    heading: (rows: readonly Pick<ConditionRow, 'kind'>[]): string => {
      const kinds = [...new Set(rows.map(({ kind }) => kind))]
      return t(`leftToDo.${kinds.length > 1 ? 'both' : (kinds[0] ?? 'condition')}`)
    },
  }
}
