import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ConditionRow } from '#contract/conditions.ts'
import { isMeantDay } from '#core/days.ts'
import { ConditionEventKind } from '#core/recognition/conditions.ts'
import { useAsk, useChange } from '../../api.ts'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { May } from '../../frame/may.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useSession } from '../../frame/session.tsx'
import { wrongYearOf } from '../../frame/wrongDay.ts'
import { ConditionToRead } from '../../parts/ConditionToRead.tsx'
import { useConditionWords } from '../../parts/conditionWords.ts'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Button, Field, Pick } from '../../ui/index.ts'

/** What became of conditions and bridging tasks of the decision in force; a person says that one is fulfilled or has lapsed. */
export function ConditionsRecorded() {
  const { t } = useTranslation('decision')
  const words = useConditionWords()
  const { detail } = useOpenCase()
  const question = useAsk('conditions.list', { caseId: detail.id })
  const [notingKey, setNotingKey] = useState<string | null>(null)
  const rows = question.data ?? []
  // Out of the list as it is now: a list of the decision before is in sight while it is asked again.
  const noting = rows.find((row) => keyOf(row) === notingKey)
  if (rows.length === 0) return null
  return (
    <section className="stack" aria-labelledby="conditions-recorded">
      <h2 id="conditions-recorded">{words.heading(rows)}</h2>
      <ul className="stack">
        {rows.map((row) => (
          <li key={keyOf(row)} className="recorded">
            <ConditionToRead row={row} />
            {row.state === 'open' || row.state === 'overdue' ? (
              <May call="conditions.save">
                <div>
                  <Button
                    onPress={() => {
                      setNotingKey(keyOf(row))
                    }}
                  >
                    {t('noteCondition')}
                  </Button>
                </div>
              </May>
            ) : null}
          </li>
        ))}
      </ul>
      {noting === undefined ? null : (
        <NoteDialog
          row={noting}
          onClose={() => {
            setNotingKey(null)
          }}
        />
      )}
    </section>
  )
}

const keyOf = ({ decisionId, line, condition }: ConditionRow) => `${decisionId} ${String(line)} ${String(condition)}`

const Note = z.object({ kind: ConditionEventKind, on: z.string(), reason: z.string() })

function NoteDialog({ row, onClose }: { readonly row: ConditionRow; readonly onClose: () => void }) {
  const { t } = useTranslation('decision')
  const { today } = useSession()
  const save = useChange('conditions.save')
  const { decisionId, line, condition } = row
  const draft = useDialogDraft<z.infer<typeof Note>>(`condition ${keyOf(row)}`, Note.partial(), {
    begins: { kind: 'fulfilled', on: today, reason: '' },
    onClose,
  })
  const { kind, on, reason } = draft.value
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const wrongYear = wrongYearOf(on)
  const kinds = ConditionEventKind.options.filter((one) => one !== 'lapsed' || row.state === 'overdue')
  const act = () => {
    setTried('yes')
    if (!isMeantDay(on) || reason.trim() === '') return
    save.mutate({ decisionId, line, condition, kind, on, reason }, { onSuccess: draft.done })
  }
  return (
    <ChangeDialog
      title={t('noteCondition')}
      act={t('common:save')}
      failed={t('notNoted')}
      change={save}
      onAct={act}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <Pick
        label={t('whatHappened')}
        value={kind}
        onChange={(next) => {
          draft.change({ kind: next })
        }}
        options={kinds.map((value) => ({ value, label: t(`${row.kind}Event.${value}`) }))}
      />
      <Field
        label={t('conditionOn')}
        type="date"
        value={on}
        onChange={(next) => {
          draft.change({ on: next })
        }}
        refused={tried === 'yes' && wrongYear !== null ? t(`cases:new.${wrongYear}`) : null}
      />
      <Field
        label={t('conditionReason')}
        value={reason}
        lines={2}
        onChange={(next) => {
          draft.change({ reason: next })
        }}
        refused={tried === 'yes' && reason.trim() === '' ? t('conditionReasonRefused') : null}
      />
    </ChangeDialog>
  )
}
