import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SetAside } from '#contract/receiving.ts'
import { useChange } from '../../../api.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { Button, Dialog, Field, Notice } from '../../../ui/index.ts'

/** Takes a credential back into its case, with the reason. */
export function TakeBackDialog({ aside, onClose }: { readonly aside: SetAside; readonly onClose: () => void }) {
  const { t } = useTranslation('receiving')
  const restore = useChange('credentials.restore')
  const failureWords = useFailureWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (reason.trim() === '') return
    restore.mutate({ caseCredentialId: aside.caseCredentialId, reason }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t('aside.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" onPress={send} pending={restore.isPending}>
            {t('aside.back')}
          </Button>
        </>
      }
    >
      {restore.isError ? (
        <Notice kind="bad" title={t('aside.failed')}>
          {failureWords(restore.error)}
        </Notice>
      ) : null}
      <Field
        label={t('wrong.reason')}
        value={reason}
        onChange={setReason}
        lines={2}
        starts="here"
        refused={tried && reason.trim() === '' ? t('wrong.reasonMissing') : null}
      />
    </Dialog>
  )
}
