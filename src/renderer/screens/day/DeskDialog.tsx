import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { OfficerId } from '#core/ids.ts'
import { useChange } from '../../api.ts'
import { useSession } from '../../frame/session.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Field, Pick } from '../../ui/index.ts'

/** Gives every case of one desk to another officer, with the reason. */
export function DeskDialog({
  desks,
  onClose,
}: {
  readonly desks: Output<'day.list'>['desks']
  readonly onClose: () => void
}) {
  const { t } = useTranslation('day')
  const { officer } = useSession()
  const handOver = useChange('desk.handOver')
  const [from, setFrom] = useState<OfficerId | null>(officer?.id ?? null)
  const [to, setTo] = useState<OfficerId | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const options = desks.map(({ id, name }) => ({ value: id, label: name }))
  const act = () => {
    setTried(true)
    if (from === null || to === null || to === from || reason.trim() === '') return
    handOver.mutate({ from, to, reason }, { onSuccess: onClose })
  }
  return (
    <ChangeDialog
      title={t('desks.handOver')}
      act={t('desks.act')}
      failed={t('desks.failed')}
      change={handOver}
      onAct={act}
      onClose={onClose}
    >
      <p className="quiet">{t('desks.help')}</p>
      <Pick label={t('desks.from')} value={from} onChange={setFrom} options={options} />
      <Pick
        label={t('desks.to')}
        value={to}
        onChange={setTo}
        options={options.filter(({ value }) => value !== from)}
        placeholder={t('choose')}
        {...(tried && (to === null || to === from) ? { note: t('desks.toMissing') } : {})}
      />
      <Field
        label={t('reason')}
        value={reason}
        onChange={setReason}
        refused={tried && reason.trim() === '' ? t('reasonMissing') : null}
      />
    </ChangeDialog>
  )
}
