import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { MatchReason } from '#core/matching/comparison.ts'
import { useMay } from '../../frame/may.tsx'
import { Block, Suggested } from '../../ui/index.ts'
import { Beside } from './Beside.tsx'
import { Explained } from './Explained.tsx'
import { JudgedBefore } from './JudgedBefore.tsx'
import { Others } from './Others.tsx'
import { Judged, YourJudgement } from './Judgement.tsx'
import { outcomeName, type Pair } from './pairs.ts'
import { SignalParts } from './SignalParts.tsx'
import type { Judging } from './useJudging.ts'

/** Why the machine suggests what it does, for and against, and under it what the officer judges. */
export function Inspector({
  pair,
  place,
  of,
  comparison,
  judging,
  together,
  standsHere,
  candidates,
}: {
  readonly pair: Pair
  readonly place: number
  readonly of: number
  readonly comparison: Comparison
  readonly judging: Judging
  /** Stands in place of the judgement where several outcomes are chosen. */
  readonly together: ReactNode
  /** Why the module is near, where the candidates have no room for it. */
  readonly standsHere: ReactNode
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
            <JudgedBefore pair={pair} comparison={comparison} />
            <Explained pair={pair} comparison={comparison} />
            <Others pair={pair} comparison={comparison} />
            <SignalParts alignment={pair.suggestion.alignments[0]} />
          </>
        )}
        <Beside reasons={comparison.suggestion.beside} />
        {standsHere}
      </div>
      {together ??
        (may('comparison.judge') ? (
          <YourJudgement pair={pair} comparison={comparison} judging={judging} />
        ) : (
          <Judged pair={pair} comparison={comparison} />
        ))}
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
