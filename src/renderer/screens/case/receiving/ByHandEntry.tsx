import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CredentialDetail } from '#contract/cases.ts'
import type { ElementName, PaperPlace } from '#core/credential/element.ts'
import { elementRevision } from '#core/credential/elementRevision.ts'
import { useChange } from '../../../api.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { useFormDraft } from '../../../frame/formDrafts.tsx'
import { May } from '../../../frame/may.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import type { Marked } from '../../../parts/paper/marked.ts'
import { Button, Field, Notice, Pick } from '../../../ui/index.ts'
import { entriesFor, entryIn, readEntry } from '../entries.ts'
import { Crop } from './Crop.tsx'
import { ReadByMachineNotice } from './ReadByMachineNotice.tsx'

/** Elements a credential has several of: each value read off is one more. */
const counted: readonly ElementName[] = ['learningOutcome', 'prerequisite', 'furtherInformation']

/** What words off the paper put into the field, and who had read them; null where the officer typed all of it. */
const Filled = z.object({ words: z.string(), by: z.enum(['file', 'machine']) }).nullable()
const Typed = z.object({ kind: z.string(), typed: z.string(), filled: Filled.default(null) })

/** Reads one value of an element off the paper beside, with the place that is marked there. */
export function ByHandEntry({
  credential,
  element,
  place,
  marked,
  onKept,
}: {
  readonly credential: CredentialDetail
  readonly element: ElementName
  readonly place: PaperPlace | null
  readonly marked: Marked | null
  readonly onKept: () => void
}) {
  const { t } = useTranslation('receiving')
  const language = useLanguage()
  const supply = useChange('credentials.supply')
  const failureWords = useFailureWords()
  const entries = entriesFor(element)
  const draft = useFormDraft(`byHand ${credential.id} ${element}`, Typed, {
    ...{ kind: entries[0].kind, typed: '', filled: null },
  })
  const { kind, typed, filled } = draft.value
  const entry = entries.find((one) => one.kind === kind) ?? entries[0]
  const [tried, setTried] = useState(false)
  const value = readEntry(entry, typed, language)
  const known = credential.elements.filter((row) => row.element === element && row.value !== null)
  const item = counted.includes(element) ? known.reduce((next, row) => Math.max(next, row.item + 1), 0) : 0

  const words = marked?.words ?? null
  const inWords = words === null ? null : entryIn(entry, words.text)
  const fill = (is: 'asked' | 'byItself') => {
    if (words === null || inWords === null) return
    draft.change((before) => {
      const isOwn = before.typed !== '' && before.typed !== before.filled?.words
      if (isOwn && is === 'byItself') return before
      return { ...before, typed: inWords, filled: { words: inWords, by: words.by } }
    })
  }
  // Words that are chosen stand in the field at once, but never in place of what was typed.
  useEffect(() => {
    fill('byItself')
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for what was marked, not for each letter typed
  }, [marked, entry.kind])

  const send = () => {
    setTried(true)
    if (value === null || supply.isPending) return
    const nowhere: PaperPlace = { page: null, area: null, passage: null }
    const machineRead = filled?.by !== 'machine' ? undefined : typed === filled.words ? 'asRead' : 'changed'
    const source = { from: 'scan', ...(place ?? nowhere), machineRead } as const
    const supplied = { element, part: entry.part, value, item, source, reason: t('hand.reason') }
    const seen = elementRevision(element, credential)
    supply.mutateAsync({ caseCredentialId: credential.id, ...supplied, seen }).then(
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
        <Crop place={place} picture={marked?.crop ?? null} />
        <Field
          label={t(`credential:supply.kind.${entry.kind}`)}
          type={entry.kind === 'date' ? 'date' : 'text'}
          value={typed}
          onChange={(next) => {
            draft.change((before) => ({ ...before, typed: next, filled: next === '' ? null : before.filled }))
          }}
          note={place === null ? t('hand.noPlace') : t('hand.place', { page: place.page ?? 1 })}
          refused={tried && value === null ? t(`credential:supply.refused.${entry.kind}`) : null}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) send()
          }}
        />
        {words === null || inWords !== null ? null : <p className="note hand-told">{t('hand.noValue')}</p>}
        {filled?.by !== 'machine' ? null : (
          <ReadByMachineNotice
            of={entry.kind === 'date' ? 'day' : /\d/.test(filled.words) ? 'number' : 'text'}
            unsure={words?.unsure ?? []}
          />
        )}
        <div className="row">
          <Button kind="primary" onPress={send} pending={supply.isPending}>
            {t('hand.keep')}
          </Button>
          {inWords === null || inWords === typed || filled !== null ? null : (
            <Button
              kind="plain"
              onPress={() => {
                fill('asked')
              }}
            >
              {t('hand.useWords')}
            </Button>
          )}
        </div>
      </div>
    </May>
  )
}
