import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#locales/format.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { May } from '../../frame/may.tsx'
import { Block, Button } from '../../ui/index.ts'
import { ClockLine } from './ClockLine.tsx'
import { EventDialog, type NewEvent } from './EventDialog.tsx'
import { LetterDialog } from './letters/LetterDialog.tsx'

/** What can happen next, by how the clock stands. */
const nextEvents: Record<'notStarted' | 'running' | 'paused' | 'decided', readonly (NewEvent | 'extended')[]> = {
  notStarted: ['completed'],
  running: ['paused', 'extended'],
  paused: ['resumed'],
  decided: [],
}

/** The time that is left: started, paused, today, due; and the dated events of the case. */
export function ClockBlock() {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { detail } = useOpenCase()
  const [adding, setAdding] = useState<NewEvent | 'extended' | null>(null)
  return (
    <Block heading={t('clock.heading')} note={t(`clock.${detail.clock}`)}>
      <ClockLine detail={detail} />
      <ol className="case-events small" aria-label={t('clock.events')}>
        {detail.events.map((event, index) => (
          <li key={`${event.kind} ${event.on} ${String(index)}`}>
            <span className="faint">{formatDate(event.on, language, 'medium')}</span>
            <span>
              {t(`event.${event.kind}`)}
              {event.expectedOn === null
                ? ''
                : `, ${t('event.expected', { date: formatDate(event.expectedOn, language, 'medium') })}`}
              {event.reason === null || event.reason === '' ? '' : `: ${event.reason}`}
            </span>
          </li>
        ))}
      </ol>
      <May call="cases.addEvent">
        <div className="row row-wrap">
          {nextEvents[detail.clock].map((kind) => (
            <Button
              key={kind}
              onPress={() => {
                setAdding(kind)
              }}
            >
              {t(`event.add.${kind}`)}
            </Button>
          ))}
        </div>
      </May>
      {adding === 'extended' ? (
        <LetterDialog
          kind="delay"
          onClose={() => {
            setAdding(null)
          }}
        />
      ) : null}
      {adding === null || adding === 'extended' ? null : (
        <EventDialog
          kind={adding}
          onClose={() => {
            setAdding(null)
          }}
        />
      )}
    </Block>
  )
}
