import { useTranslation } from 'react-i18next'
import type { RecordedEvent } from '#contract/cases.ts'
import type { OfficeCalendar } from '#core/recognition/calendar.ts'
import { dueOn } from '#core/recognition/clock.ts'
import { withDay } from '#core/recognition/dayCorrection.ts'
import type { LocalDate } from '#core/values.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'

/** What follows from another day of an event, before it is corrected; `on` is null while no day stands there that it can have. */
export function DayChanges({
  event,
  calendar,
  on,
}: {
  readonly event: RecordedEvent
  readonly calendar: OfficeCalendar
  readonly on: LocalDate | null
}) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { today } = useSession()
  const { id: caseId, events, credentials } = useOpenCase().detail
  const letters = useAsk('letters.list', { caseId }).data ?? []
  const day = (date: LocalDate) => formatDate(date, language, 'long')
  const before = dueOn(events, calendar, today)
  const after = on === null ? null : dueOn(withDay(events, { id: event.id, on }), calendar, today)
  const due =
    before === null || after === null
      ? []
      : [
          before === after
            ? t('event.correct.dueStays', { date: day(after) })
            : t('event.correct.due', { before: day(before), after: day(after) }),
        ]
  const changes = [
    ...due,
    ...(event.kind === 'received' && credentials.length > 0
      ? [t('event.correct.checks', { count: credentials.length })]
      : []),
    ...(letters.length > 0 ? [t('event.correct.letters')] : []),
  ]
  return (
    <div role="status">
      {changes.length === 0 ? null : (
        <>
          <p className="label">{t('event.correct.changes')}</p>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
