import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Output } from '#contract/contract.ts'
import { OfficerId } from '#core/ids.ts'
import { useChange } from '../../api.ts'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { useSession } from '../../frame/session.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Field, Pick } from '../../ui/index.ts'

const Typed = z.object({ from: OfficerId.nullable(), to: OfficerId.nullable(), reason: z.string() })

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
  const draft = useDialogDraft<z.infer<typeof Typed>>('desk', Typed.partial(), {
    begins: { from: officer?.id ?? null, to: null, reason: '' },
    onClose,
  })
  const { from, to, reason } = draft.value
  const [tried, setTried] = useState(false)
  const options = desks.map(({ id, name }) => ({ value: id, label: name }))
  const act = () => {
    setTried(true)
    if (from === null || to === null || to === from || reason.trim() === '') return
    handOver.mutate({ from, to, reason }, { onSuccess: draft.done })
  }
  return (
    <ChangeDialog
      title={t('desks.handOver')}
      act={t('desks.act')}
      failed={t('desks.failed')}
      change={handOver}
      onAct={act}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <p className="quiet">{t('desks.help')}</p>
      <Pick
        label={t('desks.from')}
        value={from}
        onChange={(next) => {
          draft.change({ from: next })
        }}
        options={options}
      />
      <Pick
        label={t('desks.to')}
        value={to}
        onChange={(next) => {
          draft.change({ to: next })
        }}
        options={options.filter(({ value }) => value !== from)}
        placeholder={t('choose')}
        {...(tried && (to === null || to === from) ? { note: t('desks.toMissing') } : {})}
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
