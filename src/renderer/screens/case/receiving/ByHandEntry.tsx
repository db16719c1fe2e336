import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CredentialDetail } from '#contract/cases.ts'
import type { ElementName, PaperPlace } from '#core/credential/element.ts'
import { useChange } from '../../../api.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { useFormDraft } from '../../../frame/formDrafts.tsx'
import { May } from '../../../frame/may.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { Button, Field, Notice, Pick } from '../../../ui/index.ts'
import { entriesFor, readEntry } from '../entries.ts'

/** Elements a credential has several of: each value read off is one more. */
const counted: readonly ElementName[] = ['learningOutcome', 'prerequisite', 'furtherInformation']

const Typed = z.object({ kind: z.string(), typed: z.string() })

/** Reads one value of an element off the paper beside, with the place that is marked there. */
export function ByHandEntry({
  credential,
  element,
  place,
  onKept,
}: {
  readonly credential: CredentialDetail
  readonly element: ElementName
  readonly place: PaperPlace | null
  readonly onKept: () => void
}) {
  const { t } = useTranslation('receiving')
  const language = useLanguage()
  const supply = useChange('credentials.supply')
  const failureWords = useFailureWords()
  const entries = entriesFor(element)
  const draft = useFormDraft(`byHand ${credential.id} ${element}`, Typed, { kind: entries[0].kind, typed: '' })
  const { kind, typed } = draft.value
  const entry = entries.find((one) => one.kind === kind) ?? entries[0]
  const [tried, setTried] = useState(false)
  const value = readEntry(entry, typed, language)
  const known = credential.elements.filter((row) => row.element === element && row.value !== null)
  const item = counted.includes(element) ? known.reduce((next, row) => Math.max(next, row.item + 1), 0) : 0

  const send = () => {
    setTried(true)
    if (value === null || supply.isPending) return
    const nowhere: PaperPlace = { page: null, area: null, passage: null }
    const source = { from: 'scan', ...(place ?? nowhere) } as const
    const supplied = { element, part: entry.part, value, item, source, reason: t('hand.reason') }
    supply.mutateAsync({ caseCredentialId: credential.id, ...supplied }).then(
      () => {
        draft.wasKept(draft.value)
        setTried(false)
        onKept()
      },
      () => undefined,
    )
  }

  return (
    <May call="credentials.supply">
      <div className="hand-entry">
        {supply.isError ? (
          <Notice kind="bad" title={t('credential:supply.failed')}>
            {failureWords(supply.error)}
          </Notice>
        ) : null}
        {entries.length === 1 ? null : (
          <Pick
            label={t('credential:supply.what')}
            value={entry.kind}
            onChange={(next) => {
              draft.change((before) => ({ ...before, kind: next }))
            }}
            options={entries.map((one) => ({ value: one.kind, label: t(`credential:supply.kind.${one.kind}`) }))}
          />
        )}
        <Field
          label={t(`credential:supply.kind.${entry.kind}`)}
          type={entry.kind === 'date' ? 'date' : 'text'}
          value={typed}
          onChange={(next) => {
            draft.change((before) => ({ ...before, typed: next }))
          }}
          note={place === null ? t('hand.noPlace') : t('hand.place', { page: place.page ?? 1 })}
          refused={tried && value === null ? t(`credential:supply.refused.${entry.kind}`) : null}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) send()
          }}
        />
        <div className="row">
          <Button kind="primary" onPress={send} pending={supply.isPending}>
            {t('hand.keep')}
          </Button>
        </div>
      </div>
    </May>
  )
}
