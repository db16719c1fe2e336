import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CaseCredential } from '#contract/cases.ts'
import type { Resting } from '#contract/receiving.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import { CallError, useAsk, useChange } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useDialogDraft } from '../../../frame/formDrafts.tsx'
import { ChangeDialog } from '../../../parts/ChangeDialog.tsx'
import { Choices, Field, Tick } from '../../../ui/index.ts'
import { RestingList } from './RestingList.tsx'

const Kind = z.enum(['detached', 'moved', 'voided'])
type Kind = z.infer<typeof Kind>

const Typed = z.object({ kind: Kind, toCase: z.string(), reason: z.string() })

/** Detaches, moves or voids a credential, after telling what rests on it. */
export function SetAsideDialog({
  credential,
  onClose,
}: {
  readonly credential: CaseCredential
  readonly onClose: () => void
}) {
  const { t } = useTranslation('receiving')
  const [withFile, setWithFile] = useState(false)
  const alone = useAsk('credentials.resting', { caseCredentialIds: [credential.id] })
  const beside = alone.data?.sameFile ?? []
  const ids = [credential.id, ...(withFile ? beside.map(({ caseCredentialId }) => caseCredentialId) : [])]
  const resting = useAsk('credentials.resting', { caseCredentialIds: ids })
  const form = useForm(credential.id, ids, onClose)

  return (
    <ChangeDialog
      title={t('wrong.title')}
      width="wide"
      act={t(`wrong.do.${form.kind}`)}
      failed={t('wrong.failed')}
      why={form.why}
      // What rests on it may be more than what was told before, or is not told yet.
      change={{ isPending: form.asked.isPending || resting.isFetching, error: form.asked.error }}
      onAct={form.send}
      onClose={form.close}
      opensWith={form.opensWith}
    >
      <Choices<Kind>
        label={t('wrong.what')}
        value={form.kind}
        onChange={(kind) => {
          form.change({ kind })
        }}
        options={Kind.options.map((value) => ({
          value,
          label: t(`wrong.kind.${value}`),
          note: t(`wrong.note.${value}`),
        }))}
      />
      {beside.length === 0 ? null : (
        <Tick checked={withFile} onChange={setWithFile}>
          {t('wrong.sameFile', { count: beside.length })}
        </Tick>
      )}
      {form.kind === 'moved' ? (
        <Field
          label={t('wrong.toCase')}
          note={t('wrong.toCaseNote')}
          value={form.toCase}
          onChange={(toCase) => {
            form.change({ toCase })
          }}
          refused={form.tried && form.toCase.trim() === '' ? t('wrong.toCaseMissing') : null}
        />
      ) : null}
      <Field
        label={t('wrong.reason')}
        value={form.reason}
        onChange={(reason) => {
          form.change({ reason })
        }}
        lines={2}
        refused={form.tried && form.reason.trim() === '' ? t('wrong.reasonMissing') : null}
      />
      <section aria-label={t('wrong.rests')}>
        <h3 className="label">{t('wrong.rests')}</h3>
        <Asked question={resting} waiting={t('wrong.waiting')} failed={t('wrong.notAsked')}>
          {(found: Resting) => <RestingList resting={found} />}
        </Asked>
      </section>
    </ChangeDialog>
  )
}

function useForm(credential: CaseCredentialId, caseCredentialIds: CaseCredentialId[], onClose: () => void) {
  const { t } = useTranslation('receiving')
  const setAside = useChange('credentials.setAside')
  const move = useChange('credentials.move')
  const draft = useDialogDraft<z.infer<typeof Typed>>(`setAside ${credential}`, Typed.partial(), {
    begins: { kind: 'detached', toCase: '', reason: '' },
    onClose,
  })
  const { kind, toCase, reason } = draft.value
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (reason.trim() === '' || (kind === 'moved' && toCase.trim() === '')) return
    const done = { onSuccess: draft.done }
    if (kind === 'moved') move.mutate({ caseCredentialIds, toCaseNumber: toCase, reason }, done)
    else setAside.mutate({ caseCredentialIds, kind, reason }, done)
  }
  const asked = kind === 'moved' ? move : setAside
  const why = () => {
    const failure = asked.error instanceof CallError ? asked.error.failure : null
    if (kind === 'moved' && failure?.code === 'notFound') return t('wrong.notFound')
    if (failure?.facts['problem'] === 'sameCase') return t('wrong.sameCase')
    if (failure?.facts['problem'] === 'alreadyThere') return t('wrong.alreadyThere')
    return null
  }
  return {
    ...{ kind, toCase, reason, change: draft.change, close: draft.done, opensWith: draft.opensWith, tried, send },
    asked,
    why: why(),
  }
}
