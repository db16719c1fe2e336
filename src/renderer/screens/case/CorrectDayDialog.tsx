import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { RecordedEvent } from '#contract/cases.ts'
import type { OfficeCalendar } from '#core/recognition/calendar.ts'
import {
  clockRevision,
  dayCorrectionProblem,
  neighboursOf,
  DayCorrectionProblem,
} from '#core/recognition/dayCorrection.ts'
import { formatDate } from '#locales/format.ts'
import { CallError, useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { CorrectedDays } from '../../parts/CorrectedDays.tsx'
import { Field } from '../../ui/index.ts'
import { DayChanges } from './DayChanges.tsx'

interface Correcting {
  readonly event: RecordedEvent
  readonly onClose: () => void
}

/** Asks for the right day of an event and why, and shows beforehand what that changes. */
export function CorrectDayDialog(props: Correcting) {
  const settings = useAsk('office.settings', {})
  return <Asked question={settings}>{({ calendar }) => <CorrectDayForm {...{ ...props, calendar }} />}</Asked>
}

const Typed = z.object({ on: z.string(), reason: z.string() })

function CorrectDayForm({ event, onClose, calendar }: Correcting & { readonly calendar: OfficeCalendar }) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { today } = useSession()
  const { id: caseId, events, clock } = useOpenCase().detail
  const correct = useChange('cases.correctDay')
  const begins = { on: event.on, reason: '' }
  const draft = useDialogDraft(`correct day ${event.id}`, Typed.partial(), { begins, onClose })
  const { on, reason } = draft.value
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const is = clock === 'decided' ? 'decided' : 'open'
  const problem = on === '' ? 'sameDay' : dayCorrectionProblem({ id: event.id, on, reason }, { events, is, today })
  const words = useProblemWords(event)
  // What others did meanwhile may stand in the way of a day that fitted what is shown here.
  const refusedAs = correct.error instanceof CallError ? problemIn(correct.error) : null
  const act = () => {
    setTried('yes')
    if (problem !== null) return
    correct.mutate(
      { caseId, eventId: event.id, on, reason, revision: clockRevision(events) },
      { onSuccess: draft.done },
    )
  }
  return (
    <ChangeDialog
      title={t('event.correct.title', { what: t(`event.${event.kind}`) })}
      act={t('event.correct.act')}
      failed={t('event.correct.failed')}
      why={refusedAs === null ? null : words(refusedAs)}
      change={correct}
      onAct={act}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <div>
        <p className="quiet">{t('event.correct.stands', { date: formatDate(event.on, language, 'long') })}</p>
        <CorrectedDays event={event} />
      </div>
      <Field
        label={t('event.correct.day')}
        type="date"
        value={on}
        onChange={(next) => {
          draft.change({ on: next })
        }}
        starts="here"
        refused={tried === 'yes' && problem !== null && problem !== 'reasonMissing' ? words(problem) : null}
      />
      <Field
        label={t('correction.reason')}
        value={reason}
        onChange={(next) => {
          draft.change({ reason: next })
        }}
        lines={2}
        refused={tried === 'yes' && problem === 'reasonMissing' ? words(problem) : null}
      />
      <DayChanges event={event} calendar={calendar} on={problem === null || problem === 'reasonMissing' ? on : null} />
    </ChangeDialog>
  )
}

function problemIn({ failure }: CallError): DayCorrectionProblem | null {
  return failure.code === 'notAllowed' ? (DayCorrectionProblem.safeParse(failure.facts['problem']).data ?? null) : null
}

/** Why a day can't be; where it would pass another event, which one. */
function useProblemWords(event: RecordedEvent): (problem: DayCorrectionProblem) => string {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { events } = useOpenCase().detail
  return (problem) => {
    const { previous, next } = neighboursOf(event.id, events)
    const passed = (problem === 'beforePrevious' ? previous : problem === 'afterNext' ? next : null) ?? event
    return t(`event.correct.problem.${problem}`, {
      what: t(`event.${passed.kind}`),
      date: formatDate(passed.on, language, 'long'),
    })
  }
}
