import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeliveryKind, type Statement } from '#contract/decisions.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { applicantName } from '../../frame/CaseFrame.tsx'
import { useSession } from '../../frame/session.tsx'
import { Button, Dialog, Field, Notice, Pick } from '../../ui/index.ts'

interface Props {
  readonly statement: Statement
  readonly onClose: () => void
}

/** When, how and to whom a statement left the office. */
export function DeliverDialog({ statement, onClose }: Props) {
  const { t } = useTranslation('statement')
  const { today } = useSession()
  const { detail } = useOpenCase()
  const deliver = useChange('statements.deliver')
  const failureWords = useFailureWords()
  const [on, setOn] = useState(today)
  const [how, setHow] = useState<DeliveryKind>('post')
  const [recipient, setRecipient] = useState(applicantName(detail))
  const unfinished = !/^\d{4}-\d{2}-\d{2}$/.test(on) || recipient.trim() === ''
  return (
    <Dialog
      title={t('life.deliverNo', { number: statement.number })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={deliver.isPending}
            offBecause={unfinished ? t('life.fillAll') : null}
            onPress={() => {
              deliver.mutate({ statementId: statement.id, on, how, recipient }, { onSuccess: onClose })
            }}
          >
            {t('life.recordDelivery')}
          </Button>
        </>
      }
    >
      {deliver.isError ? (
        <Notice kind="bad" title={t('life.notDone')}>
          {failureWords(deliver.error)}
        </Notice>
      ) : null}
      <Field label={t('life.on')} type="date" value={on} onChange={setOn} starts="here" />
      <Pick
        label={t('life.how')}
        value={how}
        onChange={setHow}
        options={DeliveryKind.options.map((value) => ({ value, label: t(`life.hows.${value}`) }))}
      />
      <Field label={t('life.recipient')} value={recipient} onChange={setRecipient} />
    </Dialog>
  )
}

/** Takes a statement out of force with its reason; number and bytes stay. */
export function WithdrawDialog({ statement, onClose }: Props) {
  const { t } = useTranslation('statement')
  const withdraw = useChange('statements.withdraw')
  const failureWords = useFailureWords()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={t('life.withdrawNo', { number: statement.number })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="danger"
            pending={withdraw.isPending}
            offBecause={reason.trim().length < 2 ? t('life.fillAll') : null}
            onPress={() => {
              withdraw.mutate({ statementId: statement.id, reason }, { onSuccess: onClose })
            }}
          >
            {t('life.doWithdraw')}
          </Button>
        </>
      }
    >
      {withdraw.isError ? (
        <Notice kind="bad" title={t('life.notDone')}>
          {failureWords(withdraw.error)}
        </Notice>
      ) : null}
      <p>{t('life.withdrawHelp')}</p>
      <Field label={t('life.withdrawReason')} value={reason} lines={3} onChange={setReason} starts="here" />
    </Dialog>
  )
}
