import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Input } from '#contract/contract.ts'
import type { OfficeSettings } from '#contract/office.ts'
import { eventOfLetter, LetterKind } from '#core/letters/letterKind.ts'
import { letterLanguage } from '#core/letters/letterLanguage.ts'
import type { CaseEvent } from '#core/recognition/case.ts'
import { clockProblem } from '#core/recognition/clock.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk, useAskWhere, useChange } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useFormDraft } from '../../../frame/formDrafts.tsx'
import { useOpenCase } from '../../../frame/openCase.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { useSession } from '../../../frame/session.tsx'
import { wrongYearOf } from '../../../frame/wrongDay.ts'
import { ChangeDialog } from '../../../parts/ChangeDialog.tsx'
import { Choices, Field, Pick, Tick } from '../../../ui/index.ts'
import { LetterText } from './LetterText.tsx'

interface LetterDialogProps {
  readonly kind: LetterKind
  readonly onClose: () => void
}

/** Writes a letter of the case; a pause, a resumption and a delay are recorded together with the letter that tells them. */
export function LetterDialog({ kind, onClose }: LetterDialogProps) {
  const { t } = useTranslation('letter')
  const settings = useAsk('office.settings', {})
  return (
    <Asked question={settings} failed={t('settings.notRead')}>
      {(office) => <Choosing first={kind} office={office} onClose={onClose} />}
    </Asked>
  )
}

/** What the officer has made of each draft, by what the engine was asked for. */
const Own = z.record(z.string(), z.object({ subject: z.string(), text: z.string() }))
const nothingOwn: z.infer<typeof Own> = {}

function Choosing({
  first,
  office,
  onClose,
}: {
  readonly first: LetterKind
  readonly office: OfficeSettings
  readonly onClose: () => void
}) {
  const { t } = useTranslation('letter')
  const { today } = useSession()
  const uiLanguage = useLanguage()
  const { detail } = useOpenCase()
  const [kind, setKind] = useState(first)
  const [language, setLanguage] = useState(() =>
    letterLanguage(detail.applicant.contact?.language ?? null, office.statementLanguages),
  )
  const [wanted, setWanted] = useState(true)
  // What is told is asked of the engine once it is typed, not with every letter of it.
  const [typed, setTyped] = useState<string | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const usualReason =
    kind === 'missingDocuments' ? t('dialog.asInLetter', { date: formatDate(today, uiLanguage, 'long') }) : ''
  const reason = told ?? usualReason
  const [expectedOn, setExpectedOn] = useState('')
  const wrongYear = wrongYearOf(expectedOn)

  const event = eventToTell()
  const problem =
    event === null ? null : clockProblem(event, { events: detail.events, calendar: office.calendar, today })
  const asked = { caseId: detail.id, kind, language, event }
  const draft = useAskWhere('letters.draft', problem === null ? asked : null)
  const of = JSON.stringify(asked)
  // Over a lock or a crash; whoever cancels does not want it.
  const own = useFormDraft('letter', Own, nothingOwn)
  const done = () => {
    own.change(() => nothingOwn)
    onClose()
  }
  const written = writtenNow()
  const make = useChange('letters.make')

  function writtenNow(): Input<'letters.preview'> | null {
    if (problem !== null || draft.data === undefined) return null
    const { subject, text } = own.value[of] ?? draft.data
    return { caseId: detail.id, kind, language: draft.data.language, subject, text }
  }

  /** The event the letter brings with it; null where it brings none, or the clock does not stand so that it could. */
  function eventToTell(): CaseEvent | null {
    const brought = eventOfLetter[kind]
    if (brought === null || detail.clock === 'decided') return null
    if (brought === 'extended') {
      return {
        kind: brought,
        on: today,
        reason,
        expectedOn: expectedOn === '' || wrongYear !== null ? null : expectedOn,
      }
    }
    const could = brought === 'paused' ? detail.clock === 'running' : detail.clock === 'paused'
    if (!could || !wanted) return null
    return { kind: brought, on: today, reason: brought === 'paused' ? reason : null, expectedOn: null }
  }

  const offersPause = eventOfLetter[kind] === 'paused' && detail.clock === 'running'
  const offersResume = eventOfLetter[kind] === 'resumed' && detail.clock === 'paused'
  const asksReason = (offersPause && wanted) || kind === 'delay'
  return (
    <ChangeDialog
      title={t('dialog.title')}
      width="wide"
      act={t('dialog.make')}
      failed={t('dialog.failed')}
      change={make}
      onAct={() => {
        if (written === null || written.subject.trim() === '' || written.text.trim() === '') return
        make.mutate({ ...written, event }, { onSuccess: done })
      }}
      onClose={done}
    >
      <Pick
        label={t('dialog.kind')}
        value={kind}
        onChange={setKind}
        options={LetterKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Choices
        label={t('dialog.language')}
        value={language}
        onChange={setLanguage}
        options={(['en', 'de'] as const).map((value) => ({ value, label: t(`dialog.languageName.${value}`) }))}
      />
      {offersPause || offersResume ? (
        <Tick checked={wanted} onChange={setWanted}>
          {t(offersPause ? 'dialog.pause' : 'dialog.resume')}
        </Tick>
      ) : null}
      {asksReason ? (
        <Field
          label={t(kind === 'delay' ? 'dialog.delayReason' : 'dialog.reason')}
          value={typed ?? usualReason}
          onChange={setTyped}
          onBlur={() => {
            setTold(typed)
          }}
          lines={2}
        />
      ) : null}
      {kind === 'delay' ? (
        <Field
          label={t('dialog.expectedOn')}
          type="date"
          value={expectedOn}
          onChange={setExpectedOn}
          refused={wrongYear === null ? null : t(`cases:new.${wrongYear}`)}
        />
      ) : null}
      {problem === null ? (
        <Asked question={draft} waiting={t('dialog.drafting')} failed={t('dialog.notDrafted')}>
          {({ templateVersion }) =>
            written === null ? null : (
              <LetterText
                key={of}
                written={written}
                templateVersion={templateVersion}
                onWrite={(now) => {
                  own.change((before) => ({ ...before, [of]: now }))
                }}
              />
            )
          }
        </Asked>
      ) : (
        <p className="quiet" role="status">
          {t(`cases:event.problem.${problem}`)}
        </p>
      )}
    </ChangeDialog>
  )
}
