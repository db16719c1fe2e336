import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenCase } from '../../frame/openCase.tsx'
import { May } from '../../frame/may.tsx'
import { Block, Button } from '../../ui/index.ts'
import { ClockEvents } from './ClockEvents.tsx'
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
  const { detail } = useOpenCase()
  const [adding, setAdding] = useState<NewEvent | 'extended' | null>(null)
  return (
    <Block heading={t('clock.heading')} note={t(`clock.${detail.clock}`)}>
      <ClockLine detail={detail} />
      <ClockEvents />
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
