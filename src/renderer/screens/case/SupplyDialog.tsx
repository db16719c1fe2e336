import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ValueSource, type CredentialDetail } from '#contract/cases.ts'
import type { ElementName } from '#core/credential/element.ts'
import { elementRevision } from '#core/credential/elementRevision.ts'
import { useChange } from '../../api.ts'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Standing } from '../../parts/Standing.tsx'
import { Field, Pick, Segmented } from '../../ui/index.ts'
import { entriesFor, readEntry } from './entries.ts'
import { useGivenWords } from './givenWords.ts'
import { SourceChoice } from './receiving/SourceChoice.tsx'

const Typed = z.object({
  way: z.enum(['value', 'notApplicable']),
  /** Which of the element's entries is typed. */
  kind: z.string(),
  typed: z.string(),
  reason: z.string(),
  source: ValueSource.nullable(),
})

/** An officer enters what the file does not say, or says why it does not apply; always with the reason. */
export function SupplyDialog({
  credential,
  element,
  onClose,
}: {
  readonly credential: Pick<CredentialDetail, 'id' | 'elements' | 'takenBack'>
  readonly element: ElementName
  readonly onClose: () => void
}) {
  const { t } = useTranslation('credential')
  const language = useLanguage()
  const supply = useChange('credentials.supply')
  const { id: caseCredentialId } = credential
  const given = useGivenWords(credential, (row) => row.element === element)
  const entries = entriesFor(element)
  const draft = useDialogDraft<z.infer<typeof Typed>>(`supply ${caseCredentialId} ${element}`, Typed.partial(), {
    begins: { way: 'value', kind: entries[0].kind, typed: '', reason: '', source: null },
    onClose,
  })
  const { way, kind, typed, reason, source } = draft.value
  const entry = entries.find((one) => one.kind === kind) ?? entries[0]
  const [tried, setTried] = useState(false)
  const value = readEntry(entry, typed, language)
  const valueRefused = tried && way === 'value' && value === null ? t(`supply.refused.${entry.kind}`) : null

  const send = () => {
    setTried(true)
    if (reason.trim() === '' || (way === 'value' && value === null)) return
    const from = source === null ? {} : { source }
    const seen = elementRevision(element, credential)
    supply.mutate(
      { caseCredentialId, element, part: entry.part, value: way === 'value' ? value : null, reason, seen, ...from },
      { onSuccess: draft.done },
    )
  }

  return (
    <ChangeDialog
      title={t(`element.${element}`)}
      width={source?.from === 'document' ? 'wide' : 'normal'}
      act={t('supply.keep')}
      failed={t('supply.failed')}
      change={supply}
      onAct={send}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <Standing now={given} is="typed" change={supply} />
      <div>
        <Segmented
          label={t('supply.way')}
          value={way}
          onChange={(next) => {
            draft.change({ way: next })
          }}
          options={[
            { value: 'value', label: t('supply.value') },
            { value: 'notApplicable', label: t('supply.notApplicable') },
          ]}
        />
      </div>
      {way === 'value' ? (
        <div className="supply-entry">
          {entries.length === 1 ? null : (
            <Pick
              label={t('supply.what')}
              value={entry.kind}
              onChange={(next) => {
                draft.change({ kind: next })
              }}
              options={entries.map((one) => ({ value: one.kind, label: t(`supply.kind.${one.kind}`) }))}
            />
          )}
          <Field
            label={t(`supply.kind.${entry.kind}`)}
            type={entry.kind === 'date' ? 'date' : 'text'}
            value={typed}
            onChange={(next) => {
              draft.change({ typed: next })
            }}
            starts="here"
            refused={valueRefused}
            {...(entry.kind === 'text' ? { lines: 3 } : {})}
          />
        </div>
      ) : null}
      <SourceChoice
        source={source}
        onChange={(next) => {
          draft.change({ source: next })
        }}
      />
      <Field
        label={t(way === 'value' ? 'supply.reason' : 'supply.reasonNotApplicable')}
        value={reason}
        onChange={(next) => {
          draft.change({ reason: next })
        }}
        lines={2}
        note={t('supply.reasonNote')}
        refused={tried && reason.trim() === '' ? t('supply.reasonMissing') : null}
      />
    </ChangeDialog>
  )
}
