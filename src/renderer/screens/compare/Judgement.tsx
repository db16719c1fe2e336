import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison, Judgement } from '#contract/comparison.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useSaveBeforeLock } from '../../frame/session.tsx'
import { Block, Field, Kbd, Mark, Notice, useHolds } from '../../ui/index.ts'
import { coverages, judgedMarks, type Pair } from './pairs.ts'
import type { Judging } from './useJudging.ts'

/** What was judged, for whoever may not judge. */
export function Judged({ pair: { judgement }, comparison }: { readonly pair: Pair; readonly comparison: Comparison }) {
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
          <JudgedWith judgement={judgement} comparison={comparison} />
        </>
      )}
    </Block>
  )
}

/** One of four, and what is missing. */
export function YourJudgement({
  pair,
  comparison,
  judging,
}: {
  readonly pair: Pair
  readonly comparison: Comparison
  readonly judging: Judging
}) {
  const { t } = useTranslation('comparison')
  const keepNote = () => {
    judging.keepNote(pair)
  }
  useSaveBeforeLock(() => {
    keepNote()
    return Promise.resolve()
  })
  return (
    <Block heading={t('screen.yourJudgement')}>
      <OneOfFour
        judged={pair.judgement?.coverage ?? null}
        onJudge={(coverage) => {
          judging.judge(pair, coverage)
        }}
      />
      <Field
        label={t('screen.note')}
        value={judging.noteOf(pair)}
        onChange={(next) => {
          judging.note(pair, next)
        }}
        lines={2}
        onBlur={keepNote}
      />
      {pair.judgement === null ? null : <JudgedWith judgement={pair.judgement} comparison={comparison} />}
      <NotJudged failed={judging.failed} />
    </Block>
  )
}

/** One stop for Tab, arrows inside: these lead from one to the next and judge nothing, as what is judged is recorded at once. */
function OneOfFour({
  judged,
  onJudge,
}: {
  readonly judged: Coverage | null
  readonly onJudge: (coverage: Coverage) => void
}) {
  const { t } = useTranslation('comparison')
  const holds = useHolds()
  const [focused, setFocused] = useState<number | null>(null)
  const at = focused ?? (judged === null ? 0 : coverages.indexOf(judged))
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const next = (at + by + coverages.length) % coverages.length
    event.currentTarget.parentElement?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className="judge" role="radiogroup" aria-label={t('screen.yourJudgement')}>
      {coverages.map((coverage, index) => (
        <button
          key={coverage}
          type="button"
          role="radio"
          aria-checked={judged === coverage}
          aria-keyshortcuts={String(index + 1)}
          tabIndex={index === at ? 0 : -1}
          onFocus={() => {
            setFocused(index)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setFocused(null)
          }}
          onClick={() => {
            onJudge(coverage)
          }}
        >
          <Mark kind={judgedMarks[coverage]} />
          <span>{t(`screen.judge.${coverage}`)}</span>
          {holds(String(index + 1)) ? <Kbd keys={String(index + 1)} /> : null}
        </button>
      ))}
    </div>
  )
}

/** Why the last judgement, or its undoing, was refused. */
export function NotJudged({ failed }: Pick<Judging, 'failed'>) {
  const { t } = useTranslation('comparison')
  const failureWords = useFailureWords()
  return failed === null ? null : (
    <Notice kind="bad" title={t('screen.notJudged')}>
      {failureWords(failed)}
    </Notice>
  )
}

/** Says that a judgement was given together with others, and with which. */
function JudgedWith({ judgement, comparison }: { readonly judgement: Judgement; readonly comparison: Comparison }) {
  const { t } = useTranslation('comparison')
  if (judgement.togetherId === null) return null
  const others = comparison.judgements.filter(
    ({ id, togetherId }) => togetherId === judgement.togetherId && id !== judgement.id,
  )
  const codes = comparison.module.outcomes
    .filter(({ id }) => others.some(({ moduleOutcomeId }) => moduleOutcomeId === id))
    .map(({ code }) => code)
  return (
    <p className="note">
      {codes.length === 0 ? t('screen.judgedInAct') : t('screen.judgedWith', { outcomes: codes.join(', ') })}
    </p>
  )
}
