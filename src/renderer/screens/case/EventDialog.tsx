import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { OfficeCalendar } from '#core/recognition/calendar.ts'
import type { CaseEvent, CaseEventKind } from '#core/recognition/case.ts'
import { clockProblem, type ClockProblem } from '#core/recognition/clock.ts'
import { useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useSession } from '../../frame/session.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Field, Notice } from '../../ui/index.ts'

/** A delay is recorded by its notice: `LetterDialog`. */
export type NewEvent = Exclude<CaseEventKind, 'received' | 'extended'>

/** Asks for what an event of the clock needs; a pause and a delay are told to the applicant with their reason. */
export function EventDialog({ kind, onClose }: { readonly kind: NewEvent; readonly onClose: () => void }) {
  const settings = useAsk('office.settings', {})
  return <Asked question={settings}>{({ calendar }) => <EventForm {...{ kind, onClose, calendar }} />}</Asked>
}

const Typed = z.object({ on: z.string(), reason: z.string() })

function EventForm({
  kind,
  calendar,
  onClose,
}: {
  readonly kind: NewEvent
  readonly calendar: OfficeCalendar
  readonly onClose: () => void
}) {
  const { t } = useTranslation('cases')
  const { today } = useSession()
  const { detail } = useOpenCase()
  const add = useChange('cases.addEvent')
  const draft = useDialogDraft(`event ${kind}`, Typed.partial(), { begins: { on: today, reason: '' }, onClose })
  const { on, reason } = draft.value
  const [tried, setTried] = useState(false)
  const told = kind === 'paused'
  const event: CaseEvent = {
    kind,
    on,
    reason: reason.trim() === '' ? null : reason.trim(),
    expectedOn: null,
  }
  const problem = on === '' ? 'eventBeforeLast' : clockProblem(event, { events: detail.events, calendar, today })
  const refused = (fields: readonly ClockProblem[]) =>
    tried && problem !== null && fields.includes(problem) ? t(`event.problem.${problem}`) : null
  const save = () => {
    setTried(true)
    if (problem === null) add.mutate({ caseId: detail.id, event }, { onSuccess: draft.done })
  }
  return (
    <ChangeDialog
      title={t(`event.add.${kind}`)}
      act={t('common:save')}
      failed={t('event.failed')}
      change={add}
      onAct={save}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <p className="quiet">{t(`event.help.${kind}`, { count: calendar.months })}</p>
      {kind === 'completed' && detail.missing.length > 0 ? (
        <Notice kind="part" title={t('event.stillMissing')}>
          {detail.missing.map((element) => t(`credential:element.${element}`)).join(', ')}
        </Notice>
      ) : null}
      <Field
        label={t('event.on')}
        type="date"
        value={on}
        onChange={(next) => {
          draft.change({ on: next })
        }}
        starts="here"
        refused={refused(['eventInFuture', 'eventBeforeLast'])}
      />
      <Field
        label={t(told ? 'event.reason' : 'event.note')}
        value={reason}
        onChange={(next) => {
          draft.change({ reason: next })
        }}
        lines={2}
        refused={refused(['reasonMissing'])}
      />
    </ChangeDialog>
  )
}
