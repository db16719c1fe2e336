import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { Coverage, MatchReason } from '#core/matching/comparison.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useMay } from '../../frame/may.tsx'
import { useSaveBeforeLock } from '../../frame/session.tsx'
import { Block, Field, Kbd, Mark, Notice, Suggested } from '../../ui/index.ts'
import { Beside } from './Beside.tsx'
import { Explained } from './Explained.tsx'
import { judgedMarks, outcomeName, type Pair } from './pairs.ts'
import { SignalParts } from './SignalParts.tsx'
import type { Judging } from './useJudging.ts'

const coverages: readonly Coverage[] = ['covered', 'partly', 'not', 'cantSay']

/** Why the machine suggests what it does, for and against, and under it what the officer judges. */
export function Inspector({
  pair,
  place,
  of,
  comparison,
  judging,
  candidates,
}: {
  readonly pair: Pair
  readonly place: number
  readonly of: number
  readonly comparison: Comparison
  readonly judging: Judging
  readonly candidates: ReactNode
}) {
  const may = useMay()
  const { t } = useTranslation('comparison')
  return (
    <div className="compare-inspector" role="region" aria-label={t('screen.reasons')} data-region="" tabIndex={0}>
      <div className="compare-reasons">
        <PairHead pair={pair} place={place} of={of} comparison={comparison} judging={judging} />
        {pair.suggestion === null ? null : (
          <>
            <Reasons pair={pair} />
            <Explained pair={pair} comparison={comparison} />
            <SignalParts alignment={pair.suggestion.alignments[0]} />
          </>
        )}
        <Beside reasons={comparison.suggestion.beside} />
      </div>
      {may('comparison.judge') ? <YourJudgement pair={pair} judging={judging} /> : <Judged pair={pair} />}
      {candidates}
    </div>
  )
}

function PairHead({
  pair,
  place,
  of,
  comparison,
  judging,
}: {
  readonly pair: Pair
  readonly place: number
  readonly of: number
  readonly comparison: Comparison
  readonly judging: Judging
}) {
  const { t } = useTranslation('comparison')
  const names = judging.itemsOf(pair).map((item) => outcomeName(comparison, item))
  return (
    <div className="block">
      <div className="row">
        <h2 className="heading nowrap">
          {names.length === 0 ? '–' : names.join(' + ')} / {pair.outcome.code}
        </h2>
        {pair.suggestion === null ? null : (
          <Suggested>{t('screen.suggestedIs', { coverage: t(`coverage.${pair.suggestion.coverage}`) })}</Suggested>
        )}
        <span className="grow" />
        <span className="note nowrap">{t('screen.placeOf', { place, of })}</span>
      </div>
    </div>
  )
}

function Reasons({ pair }: { readonly pair: Pair }) {
  const { t } = useTranslation('comparison')
  const all = [...(pair.suggestion?.alignments[0]?.reasons ?? []), ...(pair.suggestion?.reasons ?? [])]
  const sides = { for: all.filter(({ side }) => side === 'for'), against: all.filter(({ side }) => side === 'against') }
  return (
    <>
      <Block heading={t('screen.for')}>
        {sides.for.length === 0 ? (
          <p className="small quiet">{t('screen.nothingFor')}</p>
        ) : (
          <ReasonList reasons={sides.for} sign="+" />
        )}
      </Block>
      <Block heading={t('screen.against')}>
        {sides.against.length === 0 ? (
          <p className="small quiet">{t('screen.nothingAgainst')}</p>
        ) : (
          <ReasonList reasons={sides.against} sign="–" />
        )}
      </Block>
    </>
  )
}

function ReasonList({ reasons, sign }: { readonly reasons: readonly MatchReason[]; readonly sign: string }) {
  const { t } = useTranslation('comparison')
  return (
    <ul className="reasons">
      {reasons.map((reason, index) => (
        <li key={`${reason.signal} ${reason.code} ${String(index)}`}>
          <span className="reason-sign" aria-hidden="true">
            {sign}
          </span>
          <span>
            {t(`reason.${reason.code}`, reason.facts)} <span className="note">{t(`strength.${reason.strength}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What was judged, for whoever may not judge. */
function Judged({ pair: { judgement } }: { readonly pair: Pair }) {
  const { t } = useTranslation('comparison')
  return (
    <Block heading={t('screen.judgement')}>
      {judgement === null ? (
        <p className="small quiet">{t('screen.notJudgedYet')}</p>
      ) : (
        <>
          <p>
            <Mark kind={judgedMarks[judgement.coverage]} /> {t(`screen.judge.${judgement.coverage}`)}
          </p>
          {judgement.note === '' ? null : <p className="small">{judgement.note}</p>}
          <p className="note">{judgement.by}</p>
        </>
      )}
    </Block>
  )
}

function YourJudgement({ pair, judging }: { readonly pair: Pair; readonly judging: Judging }) {
  const { t } = useTranslation('comparison')
  const failureWords = useFailureWords()
  const [note, setNote] = useState(judging.noteOf(pair))
  const keepNote = () => {
    if (pair.judgement !== null && note !== pair.judgement.note) judging.judge(pair, pair.judgement.coverage)
  }
  useSaveBeforeLock(() => {
    keepNote()
    return Promise.resolve()
  })
  return (
    <Block heading={t('screen.yourJudgement')}>
      <div className="judge" role="radiogroup" aria-label={t('screen.yourJudgement')}>
        {coverages.map((coverage, index) => (
          <button
            key={coverage}
            type="button"
            role="radio"
            aria-checked={pair.judgement?.coverage === coverage}
            onClick={() => {
              judging.judge(pair, coverage)
            }}
          >
            <Mark kind={judgedMarks[coverage]} />
            <span>{t(`screen.judge.${coverage}`)}</span>
            <Kbd keys={String(index + 1)} />
          </button>
        ))}
      </div>
      <Field
        label={t('screen.note')}
        value={note}
        onChange={(next) => {
          setNote(next)
          judging.note(pair, next)
        }}
        lines={2}
        onBlur={keepNote}
      />
      {judging.failed === null ? null : (
        <Notice kind="bad" title={t('screen.notJudged')}>
          {failureWords(judging.failed)}
        </Notice>
      )}
    </Block>
  )
}
