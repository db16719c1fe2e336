import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseEventKind } from '#core/recognition/case.ts'
import { formatDate } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Block, Button, Dialog, Field, Notice } from '../../ui/index.ts'
import { ClockLine } from './ClockLine.tsx'

type NewEvent = Exclude<CaseEventKind, 'received'>

/** What can happen next, by how the clock stands. */
const nextEvents: Record<'notStarted' | 'running' | 'paused' | 'decided', readonly NewEvent[]> = {
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
  const [adding, setAdding] = useState<NewEvent | null>(null)
  return (
    <Block heading={t('clock.heading')} note={t(`clock.${detail.clock}`)}>
      <ClockLine detail={detail} />
      <ol className="case-events small" aria-label={t('clock.events')}>
        {detail.events.map((event) => (
          <li key={`${event.kind} ${event.on}`}>
            <span className="faint">{formatDate(event.on, language, 'medium')}</span>
            <span>
              {t(`event.${event.kind}`)}
              {event.reason === null || event.reason === '' ? '' : `: ${event.reason}`}
            </span>
          </li>
        ))}
      </ol>
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
      {adding === null ? null : (
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

function EventDialog({ kind, onClose }: { readonly kind: NewEvent; readonly onClose: () => void }) {
  const { t } = useTranslation('cases')
  const { today } = useSession()
  const { detail } = useOpenCase()
  const add = useChange('cases.addEvent')
  const failureWords = useFailureWords()
  const [on, setOn] = useState(today)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  // The applicant is told why: a pause or a delay without its reason would not stand.
  const needsReason = kind === 'paused' || kind === 'extended'
  const last = detail.events.at(-1)?.on ?? ''
  const wrongDay = on === '' || on > today || on < last
  return (
    <Dialog
      title={t(`event.add.${kind}`)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={add.isPending}
            onPress={() => {
              setTried(true)
              if (wrongDay || (needsReason && reason.trim() === '')) return
              add.mutate(
                { caseId: detail.id, event: { kind, on, reason: reason.trim() === '' ? null : reason.trim() } },
                { onSuccess: onClose },
              )
            }}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      {add.isError ? (
        <Notice kind="bad" title={t('event.failed')}>
          {failureWords(add.error)}
        </Notice>
      ) : null}
      <p className="quiet">{t(`event.help.${kind}`)}</p>
      <Field
        label={t('event.on')}
        type="date"
        value={on}
        onChange={setOn}
        starts="here"
        refused={tried && wrongDay ? t('event.wrongDay') : null}
      />
      <Field
        label={t(needsReason ? 'event.reason' : 'event.note')}
        value={reason}
        onChange={setReason}
        lines={2}
        refused={tried && needsReason && reason.trim() === '' ? t('event.reasonMissing') : null}
      />
    </Dialog>
  )
}
