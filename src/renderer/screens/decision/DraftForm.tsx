import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { DecisionContent, RecognitionOutcome } from '#core/recognition/decision.ts'
import { CallError } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { Button, Empty, Notice, Segmented, useKeys, useStart, useStatus, type Starts } from '../../ui/index.ts'
import { Answered } from './Answered.tsx'
import { Conditions } from './Conditions.tsx'
import { Credits } from './Credits.tsx'
import { DiscardDraft } from './DiscardDraft.tsx'
import { Departure } from './Departure.tsx'
import { Differences } from './Differences.tsx'
import type { LineChange } from './lineChange.ts'
import { LineParts, OutcomeParts } from './LineParts.tsx'
import { OutcomeChoice } from './OutcomeChoice.tsx'
import { Precedents } from './Precedents.tsx'
import { Problems } from './Problems.tsx'
import { Reasons } from './Reasons.tsx'
import { SecondOfficer, useSecondOfficer } from './SecondOfficer.tsx'
import { useDraft, type DraftInHand } from './useDraft.ts'
import { useRecording } from './useRecording.ts'

const outcomeKeys: readonly (readonly [string, RecognitionOutcome])[] = [
  ['F', 'full'],
  ['A', 'alternative'],
  ['P', 'partial'],
  ['C', 'conditional'],
  ['X', 'notRecognised'],
]

/** The draft, saved while it is written. What still stands in the way is told beside, not refused at the end. */
export function DraftForm({
  first,
  starts,
  onBack,
  onDiscarded,
}: {
  readonly first: Output<'decisions.draft'>
  /** Whether the officer came here by a control that is no longer there. */
  readonly starts: Starts
  /** Back to the decision in force, where there is one; the draft stays. */
  readonly onBack: (() => void) | null
  readonly onDiscarded: () => void
}) {
  const { t } = useTranslation('decision')
  const { goTo } = useOpenCase()
  const draft = useDraft(first)
  const form = useStart<HTMLDivElement>(starts)
  const [at, setAt] = useState(0)
  const [creditsReadable, setCreditsReadable] = useState(true)
  const recording = useRecording(draft.flush)
  const line = draft.content.lines[at] ?? draft.content.lines[0]
  const index = line === undefined ? 0 : draft.content.lines.indexOf(line)

  const { change } = draft
  const changeLine = useCallback(
    (next: LineChange) => {
      change((before) => ({
        ...before,
        lines: before.lines.map((one, place) =>
          place === index ? { ...one, ...(typeof next === 'function' ? next(one) : next) } : one,
        ),
      }))
    },
    [change, index],
  )
  const changeLines = useCallback(
    (lines: DecisionContent['lines']) => {
      change((before) => ({ ...before, lines }))
    },
    [change],
  )
  const changeReasons = useCallback(
    (reasons: DecisionContent['reasons']) => {
      change((before) => ({ ...before, reasons }))
    },
    [change],
  )
  const problems = draft.saved.problems
  const open = problems.length + (creditsReadable ? 0 : 1)
  const second = useSecondOfficer(draft.saved.caseId, draft.saved.revision)
  const offBecause =
    open > 0 ? t('problemsLeft', { count: open }) : second.data?.draft === 'needed' ? t('second:recordOff') : null
  const record = () => {
    if (offBecause === null) recording.start()
  }

  useStatus(line === undefined ? null : t(`draft.${draft.state}`))
  useKeys(
    line === undefined
      ? []
      : [
          ...outcomeKeys.map(([keys, outcome]) => ({
            keys,
            label: t(`outcomeKey.${outcome}`),
            run: () => {
              changeLine({ outcome })
            },
            shown: 'line' as const,
            act: null,
          })),
          {
            keys: 'Ctrl+Enter',
            label: t('record'),
            run: record,
            shown: 'line' as const,
            act: null,
          },
        ],
  )

  if (line === undefined) {
    return (
      <Empty
        title={t('noLine')}
        action={
          <Button
            kind="primary"
            onPress={() => {
              goTo('comparison')
            }}
          >
            {t('toComparison')}
          </Button>
        }
      >
        {t('noLineHelp')}
      </Empty>
    )
  }
  const view = draft.saved.lines[index]
  return (
    <div className="decision-work">
      <div className="decision-form" ref={form} role="region" aria-label={t('form')} data-region="" tabIndex={0}>
        {draft.saved.replaces === null ? null : (
          <Notice kind="part" title={t('replaces', { number: draft.saved.replaces.number })}>
            {t('replacesHelp')}
          </Notice>
        )}
        {draft.content.lines.length > 1 ? (
          <div className="decision-row">
            <Segmented
              label={t('lines')}
              value={String(index)}
              onChange={(value) => {
                setAt(Number(value))
              }}
              options={draft.content.lines.map((_, place) => ({
                value: String(place),
                label: draft.saved.lines[place]?.moduleCode ?? String(place + 1),
              }))}
            />
          </div>
        ) : null}
        <LineParts
          lines={draft.content.lines}
          line={line}
          couldAdd={draft.saved.couldAdd}
          onLines={changeLines}
          onLine={changeLine}
        />
        <OutcomeChoice line={line} atMost={view?.ledger.atMost ?? 0} onChange={changeLine} />
        <OutcomeParts line={line} onChange={changeLine} />
        <Differences line={line} purpose={draft.content.purpose} onChange={changeLine} />
        <Answered line={line} onChange={changeLine} />
        <Reasons reasons={draft.content.reasons} line={line} onChange={changeReasons} />
        <Conditions line={line} onChange={changeLine} />
        <Departure line={line} precedents={view?.precedents ?? null} onChange={changeLine} />
      </div>
      <aside className="decision-side" aria-label={t('credits')}>
        {draft.failure === null || draft.failure === recording.failure ? null : (
          <div className="decision-unsaved">
            <Failed error={draft.failure} what="draft" settle={draft.settle} />
          </div>
        )}
        {view === undefined ? null : (
          <Credits
            key={line.moduleVersionId}
            line={line}
            view={view}
            onChange={changeLine}
            onReadable={setCreditsReadable}
          />
        )}
        <Problems problems={problems} creditsReadable={creditsReadable} />
        <Precedents moduleVersionId={line.moduleVersionId} line={view?.precedents ?? null} />
        {second.data === undefined ? null : (
          <SecondOfficer listing={second.data} whole={open === 0 ? 'yes' : 'no'} flush={draft.flush} />
        )}
        {recording.failure === null ? null : (
          <Failed
            error={recording.failure}
            what="decision"
            settle={draft.failure === recording.failure ? draft.settle : null}
          />
        )}
        <div className="decision-record">
          <Button
            kind="primary"
            onPress={record}
            pending={recording.pending === 'yes'}
            offBecause={offBecause}
            keys="Ctrl+Enter"
          >
            {t('record')}
          </Button>
          {onBack === null || draft.saved.replaces === null ? null : (
            <Button kind="plain" onPress={onBack}>
              {t('backTo', { number: draft.saved.replaces.number })}
            </Button>
          )}
          <DiscardDraft draft={draft} onDiscarded={onDiscarded} />
        </div>
      </aside>
    </div>
  )
}

function Failed({
  error,
  what,
  settle = null,
}: {
  readonly error: Error
  readonly what: 'draft' | 'decision'
  /** What can be done where the draft was saved elsewhere meanwhile. */
  readonly settle?: DraftInHand['settle'] | null
}) {
  const { t } = useTranslation('decision')
  const failureWords = useFailureWords()
  return (
    <Notice
      kind="bad"
      title={t(`notSaved.${what}`)}
      actions={
        settle !== null && error instanceof CallError && error.failure.code === 'changedMeanwhile' ? (
          <>
            <Button
              onPress={() => {
                void settle('keeping')
              }}
            >
              {t('settle.keeping')}
            </Button>
            <Button
              onPress={() => {
                void settle('taking')
              }}
            >
              {t('settle.taking')}
            </Button>
          </>
        ) : undefined
      }
    >
      {failureWords(error)}
    </Notice>
  )
}
