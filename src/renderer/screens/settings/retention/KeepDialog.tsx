import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RetentionRow } from '#contract/retention.ts'
import { useChange } from '../../../api.ts'
import { ChangeDialog } from '../../../parts/ChangeDialog.tsx'
import { Choices, Field } from '../../../ui/index.ts'

/** Keeps a case longer, holds it, or releases the hold; always with a reason. */
export function KeepDialog({ row, onClose }: { readonly row: RetentionRow; readonly onClose: () => void }) {
  const { t } = useTranslation('retention')
  const extend = useChange('retention.extend')
  const hold = useChange('retention.hold')
  const release = useChange('retention.release')
  const held = row.events.findLast(({ kind }) => kind !== 'extended')?.kind === 'held'
  const options = held ? (['extend', 'release'] as const) : (['extend', 'hold'] as const)
  const [how, setHow] = useState<'extend' | 'hold' | 'release'>('extend')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const later = /^\d{4}-\d{2}-\d{2}$/.test(until) && until > row.keptUntil
  const unfinished =
    reason.trim().length < 2 ? t('keep.reasonMissing') : how === 'extend' && !later ? t('keep.dayLater') : null
  const act = () => {
    const after = { onSuccess: onClose }
    const { caseId } = row
    if (how === 'extend') extend.mutate({ caseId, until, reason }, after)
    else if (how === 'hold') hold.mutate({ caseId, reason }, after)
    else release.mutate({ caseId, reason }, after)
  }
  return (
    <ChangeDialog
      title={t('keep.title', { number: row.caseNumber })}
      act={t('common:save')}
      offBecause={unfinished}
      failed={t('keep.notSaved')}
      change={{ extend, hold, release }[how]}
      onAct={act}
      onClose={onClose}
    >
      <Choices
        label={t('keep.how')}
        value={how}
        onChange={setHow}
        options={options.map((value) => ({ value, label: t(`keep.hows.${value}`) }))}
      />
      {how === 'extend' ? <Field label={t('keep.until')} type="date" value={until} onChange={setUntil} /> : null}
      <Field label={t('keep.reason')} value={reason} onChange={setReason} />
    </ChangeDialog>
  )
}
