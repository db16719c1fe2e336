import { useTranslation } from 'react-i18next'
import type { AppealTold } from '#contract/appeals.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../frame/preferences.tsx'
import { State, type MarkKind } from '../ui/index.ts'

const marks: Record<AppealTold['state'], MarkKind> = {
  unassigned: 'ask',
  running: 'now',
  paused: 'part',
  upheld: 'good',
  changed: 'good',
  withdrawn: 'later',
}

/** Where an appeal stands, what it says, and what happened to it, oldest first. */
export function AppealToRead({ appeal }: { readonly appeal: AppealTold }) {
  const { t } = useTranslation('appeal')
  const language = useLanguage()
  const day = (date: string) => formatDate(date, language, 'long')
  return (
    <>
      <h3>
        <State kind={marks[appeal.state]}>{t(`state.${appeal.state}`, { name: appeal.assignedTo?.name ?? '' })}</State>
      </h3>
      <p className="quiet">
        {t('against', { number: appeal.decisionNumber })} ·{' '}
        {t('received', { date: day(appeal.receivedOn), by: appeal.by })} ·{' '}
        {t(`term.${appeal.term}`, { date: appeal.lastDay === null ? '' : day(appeal.lastDay) })}
        {appeal.dueOn === null ? '' : ` · ${t('due', { date: day(appeal.dueOn) })}`}
      </p>
      <p className="recorded-reasons">{appeal.grounds}</p>
      {appeal.events.length === 0 ? null : (
        <ul className="small" aria-label={t('events')}>
          {appeal.events.map((event) => (
            <li key={`${event.kind} ${event.at}`}>
              {day(event.on)}:{' '}
              {t(`event.${event.kind}`, {
                officer: event.officer ?? '',
                number: event.decisionNumber ?? '',
                reason: event.reason,
              })}{' '}
              <span className="note">{event.by}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
