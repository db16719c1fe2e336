import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { SetAside } from '#contract/receiving.ts'
import { useChange } from '../../../api.ts'
import { useDialogDraft } from '../../../frame/formDrafts.tsx'
import { ChangeDialog } from '../../../parts/ChangeDialog.tsx'
import { Field } from '../../../ui/index.ts'

const Reason = z.object({ reason: z.string() })

/** Takes a credential back into its case, with the reason. */
export function TakeBackDialog({ aside, onClose }: { readonly aside: SetAside; readonly onClose: () => void }) {
  const { t } = useTranslation('receiving')
  const restore = useChange('credentials.restore')
  const draft = useDialogDraft(`restore ${aside.caseCredentialId}`, Reason.partial(), {
    begins: { reason: '' },
    onClose,
  })
  const { reason } = draft.value
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (reason.trim() === '') return
    restore.mutate({ caseCredentialId: aside.caseCredentialId, reason }, { onSuccess: draft.done })
  }
  return (
    <ChangeDialog
      title={t('aside.title')}
      act={t('aside.back')}
      failed={t('aside.failed')}
      change={restore}
      onAct={send}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <Field
        label={t('wrong.reason')}
        value={reason}
        onChange={(next) => {
          draft.change({ reason: next })
        }}
        lines={2}
        starts="here"
        refused={tried && reason.trim() === '' ? t('wrong.reasonMissing') : null}
      />
    </ChangeDialog>
  )
}
