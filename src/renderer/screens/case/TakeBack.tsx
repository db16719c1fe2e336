import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CredentialDetail, ElementRow } from '#contract/cases.ts'
import { elementRevision } from '#core/credential/elementRevision.ts'
import { useChange } from '../../api.ts'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { May } from '../../frame/may.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Overtaken } from '../../parts/Overtaken.tsx'
import { Button, Field } from '../../ui/index.ts'
import { useGivenWords } from './givenWords.ts'
import { ValueRow } from './ValueRow.tsx'

/** Undo of what a person gave, with the reason: the value no longer counts, both rows stay on record. */
export function TakeBack({ credential, row }: { readonly credential: CredentialDetail; readonly row: ElementRow }) {
  const { t } = useTranslation('credential')
  const [asking, setAsking] = useState(false)
  return (
    <May call="credentials.takeBack">
      <div className="element-take-back">
        <Button
          kind="plain"
          onPress={() => {
            setAsking(true)
          }}
        >
          {t('pane.takeBack')}
        </Button>
      </div>
      {asking ? (
        <TakeBackDialog
          credential={credential}
          row={row}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </May>
  )
}

const Reason = z.object({ reason: z.string() })

function TakeBackDialog({
  credential,
  row,
  onClose,
}: {
  readonly credential: CredentialDetail
  readonly row: ElementRow
  readonly onClose: () => void
}) {
  const { t } = useTranslation('credential')
  const takeBack = useChange('credentials.takeBack')
  const { id: caseCredentialId } = credential
  const { element, item, part } = row
  const given = useGivenWords(credential, (one) => one.element === element && one.item === item && one.part === part)
  const form = `takeBack ${caseCredentialId} ${element} ${String(item)} ${part}`
  const draft = useDialogDraft(form, Reason.partial(), { begins: { reason: '' }, onClose })
  const { reason } = draft.value
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const act = () => {
    setTried('yes')
    if (reason.trim() === '') return
    const seen = elementRevision(element, credential)
    takeBack.mutate({ caseCredentialId, element, item, part, reason, seen }, { onSuccess: draft.done })
  }
  return (
    <ChangeDialog
      title={t('pane.takeBackTitle')}
      act={t('pane.takeBack')}
      failed={t('pane.notTakenBack')}
      change={takeBack}
      onAct={act}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <Overtaken now={given ?? t('cases:nothingRecorded')} change={takeBack} />
      <ValueRow row={row} />
      <Field
        label={t('pane.takeBackReason')}
        value={reason}
        lines={2}
        onChange={(next) => {
          draft.change({ reason: next })
        }}
        note={t('pane.takeBackNote')}
        refused={tried === 'yes' && reason.trim() === '' ? t('pane.takeBackReasonMissing') : null}
      />
    </ChangeDialog>
  )
}
