import { useTranslation } from 'react-i18next'
import type { RecordedEvent } from '#contract/cases.ts'
import { formatDate, formatDayOf } from '#locales/format.ts'
import { useLanguage } from '../frame/preferences.tsx'
import { useSession } from '../frame/session.tsx'

/** For which days an event of a case stood before it was corrected: why, who said so and when, the last one first. */
export function CorrectedDays({ event }: { readonly event: Pick<RecordedEvent, 'corrections'> }) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { timeZone } = useSession()
  return event.corrections.toReversed().map(({ before, on, reason, by, at }) => (
    <p key={`${at} ${before} ${on}`} className="note">
      {t('event.correct.done', {
        before: formatDate(before, language, 'medium'),
        date: formatDayOf(at, language, timeZone),
        ...{ by, reason },
      })}
    </p>
  ))
}
