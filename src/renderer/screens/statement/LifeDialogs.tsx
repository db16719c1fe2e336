import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { DeliveryKind, type Statement } from '#contract/decisions.ts'
import { useChange } from '../../api.ts'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { applicantName } from '../../frame/CaseFrame.tsx'
import { useSession } from '../../frame/session.tsx'
import { wrongYearOf } from '../../frame/wrongDay.ts'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Field, Pick } from '../../ui/index.ts'

interface Props {
  readonly statement: Statement
  readonly onClose: () => void
}

/** When, how and to whom a statement was handed out: the term of an appeal counts from that day. */
export function DeliverDialog({ statement, onClose }: Props) {
  const { t } = useTranslation('statement')
  const { today } = useSession()
  const { detail } = useOpenCase()
  const deliver = useChange('statements.deliver')
  const [on, setOn] = useState(today)
  const [how, setHow] = useState<DeliveryKind>('post')
  const [recipient, setRecipient] = useState(applicantName(detail))
  const wrongYear = wrongYearOf(on)
  const unfinished = wrongYear !== null || !/^\d{4}-\d{2}-\d{2}$/.test(on) || recipient.trim() === ''
  return (
    <ChangeDialog
      title={t('life.deliverNo', { number: statement.number })}
      act={t('life.recordDelivery')}
      offBecause={unfinished ? t('life.fillAll') : null}
      failed={t('life.notDone')}
      change={deliver}
      onAct={() => {
        deliver.mutate({ statementId: statement.id, on, how, recipient }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <Field
        label={t('life.on')}
        type="date"
        value={on}
        onChange={setOn}
        starts="here"
        note={t('life.onNote')}
        refused={wrongYear === null ? null : t(`cases:new.${wrongYear}`)}
      />
      <Pick
        label={t('life.how')}
        value={how}
        onChange={setHow}
        options={DeliveryKind.options.map((value) => ({ value, label: t(`life.hows.${value}`) }))}
      />
      <Field label={t('life.recipient')} value={recipient} onChange={setRecipient} />
    </ChangeDialog>
  )
}

const Reason = z.object({ reason: z.string() })

/** Takes a statement out of force with its reason; number and bytes stay. */
export function WithdrawDialog({ statement, onClose }: Props) {
  const { t } = useTranslation('statement')
  const withdraw = useChange('statements.withdraw')
  const draft = useDialogDraft(`withdraw ${statement.id}`, Reason.partial(), { begins: { reason: '' }, onClose })
  const { reason } = draft.value
  return (
    <ChangeDialog
      title={t('life.withdrawNo', { number: statement.number })}
      act={t('life.doWithdraw')}
      kind="danger"
      offBecause={reason.trim().length < 2 ? t('life.fillAll') : null}
      failed={t('life.notDone')}
      change={withdraw}
      onAct={() => {
        withdraw.mutate({ statementId: statement.id, reason }, { onSuccess: draft.done })
      }}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <p>{t('life.withdrawHelp')}</p>
      <Field
        label={t('life.withdrawReason')}
        value={reason}
        lines={3}
        onChange={(next) => {
          draft.change({ reason: next })
        }}
        starts="here"
      />
    </ChangeDialog>
  )
}
