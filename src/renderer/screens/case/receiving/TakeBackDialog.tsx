import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SetAside } from '#contract/receiving.ts'
import { useChange } from '../../../api.ts'
import { ChangeDialog } from '../../../parts/ChangeDialog.tsx'
import { Field } from '../../../ui/index.ts'

/** Takes a credential back into its case, with the reason. */
export function TakeBackDialog({ aside, onClose }: { readonly aside: SetAside; readonly onClose: () => void }) {
  const { t } = useTranslation('receiving')
  const restore = useChange('credentials.restore')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (reason.trim() === '') return
    restore.mutate({ caseCredentialId: aside.caseCredentialId, reason }, { onSuccess: onClose })
  }
  return (
    <ChangeDialog
      title={t('aside.title')}
      act={t('aside.back')}
      failed={t('aside.failed')}
      change={restore}
      onAct={send}
      onClose={onClose}
    >
      <Field
        label={t('wrong.reason')}
        value={reason}
        onChange={setReason}
        lines={2}
        starts="here"
        refused={tried && reason.trim() === '' ? t('wrong.reasonMissing') : null}
      />
    </ChangeDialog>
  )
}
