import { memo } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { OutcomeSuggestion } from '#core/matching/comparison.ts'
import type { LangText } from '#core/values.ts'
import { useMay } from '../../frame/may.tsx'
import { Block, Suggested } from '../../ui/index.ts'
import { Beside } from './Beside.tsx'
import { Explained } from './Explained.tsx'
import { JudgedBefore } from './JudgedBefore.tsx'
import { Others } from './Others.tsx'
import { Judged, YourJudgement } from './Judgement.tsx'
import { OutcomeInSight } from './OutcomeText.tsx'
import { outcomeName, suggests, type Pair } from './pairs.ts'
import { reasonsShown, type ShownReason, type ShownReasons } from './reasonsShown.ts'
import { SignalParts } from './SignalParts.tsx'
import { useExplanation } from './useExplanation.ts'
import type { Judging } from './useJudging.ts'

/** Linked outcomes that the head names; all of them are chosen in the credential's list. */
const namedInHead = 5

/**
 * Why the machine suggests what it does, for and against, under it what the officer judges, and the near modules, which stay as they
 * are while the officer goes from outcome to outcome.
 */
export function Inspector({
  pair,
  place,
  of,
  comparison,
  judging,
  inFull,
  onLeave,
  together,
  standsHere,
  candidates,
}: {
  readonly pair: Pair
  readonly place: number
  readonly of: number
  readonly comparison: Comparison
  readonly judging: Judging
  /** The outcome of the credential whose text, with that of the module's, stands in full under the head, where the view cuts both. */
  readonly inFull: number | null
  /** Leads back to the outcome that is judged. */
  readonly onLeave: () => void
  /** Stands in place of the judgement where several outcomes are chosen. */
  readonly together: ReactNode
  /** Why the module is near, where the candidates have no room for it. */
  readonly standsHere: ReactNode
  readonly candidates: ReactNode
}) {
  const may = useMay()
  const { t } = useTranslation('comparison')
  // One level up from here is the outcome; from there it is the list of cases.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <div
      className="compare-inspector"
      role="region"
      aria-label={t('screen.reasons')}
      onKeyDownCapture={onKeyDownCapture}
    >
      <div
        key={`why ${pair.outcome.id}`}
        className="compare-reasons"
        role="region"
        aria-label={t('screen.reasonsOf', { outcome: pair.outcome.code })}
        data-region=""
        // What scrolls has the focus, so that the Page keys read on.
        tabIndex={0}
      >
        <PairHead pair={pair} place={place} of={of} comparison={comparison} linked={judging.itemsOf(pair)} />
        {inFull === null ? null : <InFull pair={pair} item={inFull} comparison={comparison} />}
        {pair.suggestion === null ? null : (
          <Told pair={pair} suggestion={pair.suggestion} comparison={comparison} linked={judging.itemsOf(pair)} />
        )}
        <Beside reasons={comparison.suggestion.beside} />
        {standsHere}
      </div>
      <div key={`judgement ${pair.outcome.id}`} className="compare-judgement" data-region="">
        {together ??
          (may('comparison.judge') ? (
            <YourJudgement pair={pair} comparison={comparison} judging={judging} />
          ) : (
            <Judged pair={pair} comparison={comparison} />
          ))}
      </div>
      {candidates}
    </div>
  )
}

/** Only what is in sight is asked about. */
const Told = memo(function Told({
  pair,
  suggestion,
  comparison,
  linked,
}: {
  readonly pair: Pair
  readonly suggestion: OutcomeSuggestion
  readonly comparison: Comparison
  /** The outcomes of the credential that stand in the head. */
  readonly linked: readonly number[]
}) {
  const { t } = useTranslation('comparison')
  const question = useExplanation(pair, comparison)
  const explanation = question.data?.state === 'explained' ? question.data.explanation : null
  const nearest = explanation?.nearest ?? null
  const passage = suggestion.alignments[0] ?? nearest
  const shown = reasonsShown(suggestion, nearest)
  const carries = suggestion.coverage === 'covered' || suggestion.coverage === 'partly'
  const waits = question.isPending && suggestion.alignments.length === 0
  const noReason = waits ? 'screen.explaining' : carries ? 'screen.onlyTogether' : 'screen.nothingFor'
  return (
    <>
      {explanation?.decidedBy === 'several' ? (
        <div className="block">
          <p className="small">{t('screen.decidedBy.several')}</p>
        </div>
      ) : null}
      <Reasons
        shown={shown}
        noReason={noReason}
        from={passage === null || linked.includes(passage.item) ? null : outcomeName(comparison, passage.item)}
      />
      {shown.compared ? <Explained pair={pair} suggestion={suggestion} comparison={comparison} /> : null}
      <JudgedBefore pair={pair} comparison={comparison} />
      <Others pair={pair} comparison={comparison} />
      <SignalParts alignment={passage} decidedBy={explanation?.decidedBy ?? 'signals'} />
    </>
  )
})

const PairHead = memo(function PairHead({
  pair,
  place,
  of,
  comparison,
  linked,
}: {
  readonly pair: Pair
  readonly place: number
  readonly of: number
  readonly comparison: Comparison
  readonly linked: readonly number[]
}) {
  const { t } = useTranslation('comparison')
  // In the order of the file, as they stand in its list.
  const names = linked.toSorted((a, b) => a - b).map((item) => outcomeName(comparison, item))
  const named = names.length > namedInHead + 1 ? names.slice(0, namedInHead) : names
  const notNamed = names.length - named.length
  return (
    <div className="block">
      <div className="row">
        <h2 className="heading">
          {names.length === 0 ? '–' : named.join(' + ')}
          {notNamed === 0 ? '' : ` + ${t('common:more', { count: notNamed })}`} / {pair.outcome.code}
        </h2>
        {pair.suggestion === null ? null : (
          <Suggested>
            {suggests(pair.suggestion)
              ? t('screen.suggestedIs', { coverage: t(`coverage.${pair.suggestion.coverage}`) })
              : t('screen.noneIs')}
          </Suggested>
        )}
        <span className="grow" />
        <span className="note nowrap">{t('screen.placeOf', { place, of })}</span>
      </div>
    </div>
  )
})

/** What the row and the column say that the officer is in. */
const InFull = memo(function InFull({
  pair: { outcome },
  item,
  comparison,
}: {
  readonly pair: Pair
  readonly item: number
  readonly comparison: Comparison
}) {
  const column = comparison.credential.outcomes.find((one) => one.item === item)
  return (
    <div className="block">
      {column === undefined ? null : <NamedOutcome name={outcomeName(comparison, item)} text={column.text} />}
      <NamedOutcome name={outcome.code} text={outcome.text} />
    </div>
  )
})

function NamedOutcome({ name, text }: { readonly name: string; readonly text: LangText }) {
  return (
    <p className="small">
      <span className="outcome-name">{name}</span> <OutcomeInSight text={text} />
    </p>
  )
}

function Reasons({
  shown,
  noReason,
  from,
}: {
  readonly shown: ShownReasons
  /** What is said where nothing speaks for it. */
  readonly noReason: 'screen.explaining' | 'screen.onlyTogether' | 'screen.nothingFor'
  /** The outcome that they are of, where it is another than the head names. */
  readonly from: string | null
}) {
  const { t } = useTranslation('comparison')
  return (
    <>
      {shown.why.length === 0 ? null : (
        <div className="block">
          {shown.why.map(({ code, facts }) => (
            <p key={code} className="small">
              {t(`reason.${code}`, facts)}.
            </p>
          ))}
        </div>
      )}
      {shown.compared || shown.for.length > 0 ? (
        <Block level={3} heading={from === null ? t('screen.for') : t('screen.forFrom', { name: from })}>
          {shown.for.length === 0 ? (
            <p className="small quiet">{t(noReason)}</p>
          ) : (
            <ReasonList reasons={shown.for} sign="+" />
          )}
        </Block>
      ) : null}
      {shown.compared ? (
        <Block level={3} heading={from === null ? t('screen.against') : t('screen.againstFrom', { name: from })}>
          {shown.against.length === 0 ? (
            <p className="small quiet">{t('screen.nothingAgainst')}</p>
          ) : (
            <ReasonList reasons={shown.against} sign="–" />
          )}
        </Block>
      ) : null}
    </>
  )
}

function ReasonList({ reasons, sign }: { readonly reasons: readonly ShownReason[]; readonly sign: string }) {
  const { t } = useTranslation('comparison')
  return (
    <ul className="reasons">
      {reasons.map(({ reason, strength }, index) => (
        <li key={`${reason.signal} ${reason.code} ${String(index)}`}>
          <span className="reason-sign" aria-hidden="true">
            {sign}
          </span>
          <span>
            {t(`reason.${reason.code}`, reason.facts)}
            {strength === null ? null : <span className="note"> {t(`strength.${strength}`)}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
