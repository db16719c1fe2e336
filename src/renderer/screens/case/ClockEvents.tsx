import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseEventId } from '#core/ids.ts'
import { keepsItsDay } from '#core/recognition/dayCorrection.ts'
import { formatDate } from '#locales/format.ts'
import { May } from '../../frame/may.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { CorrectedDays } from '../../parts/CorrectedDays.tsx'
import { Button } from '../../ui/index.ts'
import { CorrectDayDialog } from './CorrectDayDialog.tsx'

/** The dated events of the case, each with the days it stood for before, and a way to correct a wrong one. */
export function ClockEvents() {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { events, clock } = useOpenCase().detail
  const [correcting, setCorrecting] = useState<CaseEventId | null>(null)
  const corrected = events.find(({ id }) => id === correcting)
  const is = clock === 'decided' ? 'decided' : 'open'
  return (
    <>
      <ol className="case-events small" aria-label={t('clock.events')}>
        {events.map((event) => (
          <li key={event.id}>
            <span className="faint">{formatDate(event.on, language, 'medium')}</span>
            <span>
              {t(`event.${event.kind}`)}
              {event.expectedOn === null
                ? ''
                : `, ${t('event.expected', { date: formatDate(event.expectedOn, language, 'medium') })}`}
              {event.reason === null || event.reason === '' ? '' : `: ${event.reason}`}
            </span>
            {keepsItsDay(event, is) === null ? (
              <May call="cases.correctDay">
                <Button
                  kind="plain"
                  of={t('event.correct.of', {
                    what: t(`event.${event.kind}`),
                    date: formatDate(event.on, language, 'medium'),
                  })}
                  onPress={() => {
                    setCorrecting(event.id)
                  }}
                >
                  {t('event.correct.open')}
                </Button>
              </May>
            ) : null}
            <CorrectedDays event={event} />
          </li>
        ))}
      </ol>
      {is === 'decided' ? (
        <May call="cases.correctDay">
          <p className="note">{t('event.correct.problem.decided')}</p>
        </May>
      ) : null}
      {corrected === undefined ? null : (
        <CorrectDayDialog
          event={corrected}
          onClose={() => {
            setCorrecting(null)
          }}
        />
      )}
    </>
  )
}
