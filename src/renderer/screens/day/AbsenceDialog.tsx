import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Output } from '#contract/contract.ts'
import { OfficerId } from '#core/ids.ts'
import { absenceProblem } from '#core/recognition/absence.ts'
import { useAsk, useChange } from '../../api.ts'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { useSession } from '../../frame/session.tsx'
import { wrongYearOf } from '../../frame/wrongDay.ts'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Field, Notice, Pick } from '../../ui/index.ts'

const Typed = z.object({
  officerId: OfficerId.nullable(),
  deputyId: OfficerId.nullable(),
  fromDay: z.string(),
  toDay: z.string(),
  reason: z.string(),
})

/** Says from when to when an officer is away, and who stands in: the deputy's day then holds their duties too. */
export function AbsenceDialog({
  desks,
  onClose,
}: {
  readonly desks: Output<'day.list'>['desks']
  readonly onClose: () => void
}) {
  const { t } = useTranslation('day')
  const { officer, today } = useSession()
  const day = useAsk('day.list', { whose: 'office' })
  const declare = useChange('absences.declare')
  const draft = useDialogDraft<z.infer<typeof Typed>>('absence', Typed.partial(), {
    begins: { officerId: officer?.id ?? null, deputyId: null, fromDay: today, toDay: today, reason: '' },
    onClose,
  })
  const { officerId, deputyId, fromDay, toDay, reason } = draft.value
  const [tried, setTried] = useState(false)
  const options = desks.map(({ id, name }) => ({ value: id, label: name }))
  const others = (day.data?.absences ?? []).map((one) => ({
    officerId: one.officer.id,
    deputyId: one.deputy.id,
    fromDay: one.fromDay,
    toDay: one.toDay,
  }))
  const whole = officerId !== null && deputyId !== null && fromDay !== '' && toDay !== ''
  const problem = whole ? absenceProblem({ officerId, deputyId, fromDay, toDay }, others, today) : 'notWhole'
  const wrong = { from: wrongYearOf(fromDay), to: wrongYearOf(toDay) }
  const isWrong = wrong.from !== null || wrong.to !== null
  const refusedDay = (day: typeof wrong.from) => (tried && day !== null ? t(`cases:new.${day}`) : null)
  const act = () => {
    setTried(true)
    if (!whole || isWrong || problem !== null || reason.trim() === '') return
    declare.mutate({ officerId, deputyId, fromDay, toDay, reason }, { onSuccess: draft.done })
  }
  return (
    <ChangeDialog
      title={t('absences.declare')}
      act={t('common:save')}
      failed={t('desks.failed')}
      change={declare}
      onAct={act}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      {tried && problem !== null && !isWrong ? (
        <Notice kind="bad" title={t('absences.refused')}>
          {t(`absences.problem.${problem}`)}
        </Notice>
      ) : null}
      <p className="quiet">{t('absences.help')}</p>
      <Pick
        label={t('absences.officer')}
        value={officerId}
        onChange={(next) => {
          draft.change({ officerId: next })
        }}
        options={options}
      />
      <Pick
        label={t('absences.deputy')}
        value={deputyId}
        onChange={(next) => {
          draft.change({ deputyId: next })
        }}
        options={options.filter(({ value }) => value !== officerId)}
        placeholder={t('choose')}
      />
      <Field
        label={t('absences.from')}
        type="date"
        value={fromDay}
        onChange={(next) => {
          draft.change({ fromDay: next })
        }}
        refused={refusedDay(wrong.from)}
      />
      <Field
        label={t('absences.to')}
        type="date"
        value={toDay}
        onChange={(next) => {
          draft.change({ toDay: next })
        }}
        refused={refusedDay(wrong.to)}
      />
      <Field
        label={t('reason')}
        value={reason}
        onChange={(next) => {
          draft.change({ reason: next })
        }}
        refused={tried && reason.trim() === '' ? t('reasonMissing') : null}
      />
    </ChangeDialog>
  )
}
