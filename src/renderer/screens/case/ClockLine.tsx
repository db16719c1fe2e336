import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#contract/cases.ts'
import { formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { clockStretches } from './clockStretches.ts'

/** The clock as a line: run, paused (hatched), today. Readers hear the events below; the line repeats them. */
export function ClockLine({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { today } = useSession()
  const started = detail.events.find((event) => event.kind === 'completed')?.on
  if (started === undefined || detail.dueOn === null) return null
  const { stretches, todayAt } = clockStretches(detail.events, { started, dueOn: detail.dueOn, today })
  return (
    <div className="clock-line" aria-hidden="true">
      <span className="clock-track" />
      {stretches.map((stretch) => (
        <i
          key={stretch.from}
          className={stretch.kind === 'run' ? 'clock-run' : 'clock-paused'}
          style={{ insetInlineStart: `${stretch.from}%`, inlineSize: `${stretch.to - stretch.from}%` }}
        />
      ))}
      <b style={{ insetInlineStart: `${todayAt}%` }} />
      <span className="clock-start">{formatDate(started, language, 'dayMonth')}</span>
      {todayAt > 18 && todayAt < 78 ? (
        <span className="clock-today" style={{ insetInlineStart: `${todayAt}%` }}>
          {t('clock.today')}
        </span>
      ) : null}
      <span className="clock-due">{formatDate(detail.dueOn, language, 'dayMonth')}</span>
    </div>
  )
}
