import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeliveryMeans, type LetterRow } from '#contract/letters.ts'
import { useChange } from '../../../api.ts'
import { applicantName } from '../../../frame/CaseFrame.tsx'
import { useOpenCase } from '../../../frame/openCase.tsx'
import { useSession } from '../../../frame/session.tsx'
import { ChangeDialog } from '../../../parts/ChangeDialog.tsx'
import { Field, Pick } from '../../../ui/index.ts'

/** When, how and to whom a letter left. */
export function DeliveryDialog({ letter, onClose }: { readonly letter: LetterRow; readonly onClose: () => void }) {
  const { t } = useTranslation('letter')
  const { today } = useSession()
  const { detail } = useOpenCase()
  const deliver = useChange('letters.deliver')
  const [on, setOn] = useState(today)
  const [how, setHow] = useState<DeliveryMeans>('post')
  const [recipient, setRecipient] = useState(applicantName(detail))
  const [tried, setTried] = useState(false)
  const wrongDay = on === '' || on < letter.on || on > today
  const act = () => {
    setTried(true)
    if (wrongDay || recipient.trim() === '') return
    deliver.mutate({ letterId: letter.id, on, how, recipient }, { onSuccess: onClose })
  }
  return (
    <ChangeDialog
      title={t('delivery.title')}
      act={t('common:save')}
      failed={t('delivery.failed')}
      change={deliver}
      onAct={act}
      onClose={onClose}
    >
      <Field
        label={t('delivery.on')}
        type="date"
        value={on}
        onChange={setOn}
        starts="here"
        refused={tried && wrongDay ? t('delivery.wrongDay') : null}
      />
      <Pick
        label={t('delivery.how')}
        value={how}
        onChange={setHow}
        options={DeliveryMeans.options.map((value) => ({ value, label: t(`delivery.means.${value}`) }))}
      />
      <Field
        label={t('delivery.recipient')}
        value={recipient}
        onChange={setRecipient}
        refused={tried && recipient.trim() === '' ? t('delivery.recipientMissing') : null}
      />
    </ChangeDialog>
  )
}
