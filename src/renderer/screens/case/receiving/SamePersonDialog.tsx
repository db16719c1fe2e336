import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ApplicantId } from '#core/ids.ts'
import { useChange } from '../../../api.ts'
import { useDialogDraft } from '../../../frame/formDrafts.tsx'
import { ChangeDialog } from '../../../parts/ChangeDialog.tsx'
import { Field } from '../../../ui/index.ts'

/** What an officer is about to say of two applicants. */
export type PersonAct =
  | { readonly kind: 'merge' | 'keepApart'; readonly applicantId: ApplicantId; readonly name: string }
  | { readonly kind: 'unmerge'; readonly mergeId: string; readonly name: string }

const Reason = z.object({ reason: z.string() })

/** Joins two applicants, says they are two, or parts them again: with the reason. */
export function SamePersonDialog({
  act,
  applicantId,
  onClose,
}: {
  readonly act: PersonAct
  readonly applicantId: ApplicantId
  readonly onClose: () => void
}) {
  const { t } = useTranslation('receiving')
  const merge = useChange('applicants.merge')
  const unmerge = useChange('applicants.unmerge')
  const keepApart = useChange('applicants.keepApart')
  const of = act.kind === 'unmerge' ? act.mergeId : act.applicantId
  const draft = useDialogDraft(`samePerson ${act.kind} ${of}`, Reason.partial(), { begins: { reason: '' }, onClose })
  const { reason } = draft.value
  const [tried, setTried] = useState(false)
  const asked = { merge, unmerge, keepApart }[act.kind]
  const send = () => {
    setTried(true)
    if (reason.trim() === '') return
    const done = { onSuccess: draft.done }
    if (act.kind === 'unmerge') unmerge.mutate({ mergeId: act.mergeId, reason }, done)
    else if (act.kind === 'merge') merge.mutate({ keptId: applicantId, mergedId: act.applicantId, reason }, done)
    else keepApart.mutate({ oneId: applicantId, otherId: act.applicantId, reason }, done)
  }
  return (
    <ChangeDialog
      title={t(`person.title.${act.kind}`, { name: act.name })}
      act={t(`person.do.${act.kind}`)}
      failed={t('wrong.failed')}
      change={asked}
      onAct={send}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <p className="small">{t(`person.text.${act.kind}`)}</p>
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
