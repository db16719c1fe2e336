import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { briefly } from './brief.ts'
import { ComparedInPart } from './ComparedInPart.tsx'
import { CredentialHead } from './CredentialHead.tsx'
import { PairState } from './CoverageWords.tsx'
import { ModuleHead } from './ModuleHead.tsx'
import { OutcomeText } from './OutcomeText.tsx'
import { PairList, type PairListProps } from './PairList.tsx'
import { outcomeName, saidOf, type Pair } from './pairs.ts'
import { Sides } from './Sides.tsx'
import './Aligned.css'

/** One line a local outcome, with what carries it beside: for many outcomes, narrow windows and large text. */
export const Aligned = memo(function Aligned({
  comparison,
  selected,
  ...list
}: PairListProps & { readonly comparison: Comparison; readonly selected: ModuleOutcomeId | null }) {
  const { t } = useTranslation('comparison')
  const above = new Set<number>()
  const shownAbove = new Map<ModuleOutcomeId, readonly number[]>()
  for (const { outcome, items } of list.pairs) {
    shownAbove.set(
      outcome.id,
      items.filter((item) => above.has(item)),
    )
    for (const item of items) above.add(item)
  }
  return (
    <section className="compare-column" aria-label={t('screen.module')} data-region="">
      <header className="aligned-head">
        <div>
          <CredentialHead credential={comparison.credential} />
        </div>
        <div className="note">
          <Sides pairs={list.pairs} itemCount={comparison.credential.outcomes.length} />
        </div>
        <div>
          <ModuleHead comparison={comparison} pairs={list.pairs} />
        </div>
      </header>
      <PairList {...list} rowClass={rowClass}>
        {(pair) => (
          <>
            <span className="aligned-module">
              <span className="outcome-name">{pair.outcome.code}</span>
              <OutcomeText {...markedIn(pair, selected)} text={pair.outcome.text} />
            </span>
            <Verdict pair={pair} />
            <Carrying
              pair={pair}
              comparison={comparison}
              selected={selected}
              above={shownAbove.get(pair.outcome.id) ?? []}
            />
          </>
        )}
      </PairList>
    </section>
  )
})

function rowClass(pair: Pair): string {
  if (pair.judgement !== null) return `outcome-aligned aligned-${pair.judgement.coverage}`
  return saidOf(pair) === 'suggested' ? 'outcome-aligned aligned-suggested' : 'outcome-aligned'
}

function markedIn(pair: Pair, selected: ModuleOutcomeId | null) {
  const best = pair.outcome.id === selected ? pair.suggestion?.alignments[0] : undefined
  return { shown: best?.moduleText ?? null, spans: best?.moduleSpans ?? [] }
}

/** The judgement, or the suggestion in a dashed frame, and in a word each what speaks for it and against. */
function Verdict({ pair }: { readonly pair: Pair }) {
  const { t } = useTranslation('comparison')
  const { carried, against } = briefly(pair)
  const said = saidOf(pair)
  return (
    <span className="aligned-verdict">
      <PairState pair={pair} />
      <span className="note">
        {said === null ? null : <span>{t(`screen.${said}`)}</span>}
        {carried.length === 0 ? null : <span>+ {carried.map((code) => t(`screen.brief.${code}`)).join(', ')}</span>}
        {against.map(({ code, count }) => (
          <span key={code}>– {t(`screen.brief.${code}`, { count })}</span>
        ))}
      </span>
    </span>
  )
}

function Carrying({
  pair,
  comparison,
  selected,
  above,
}: {
  readonly pair: Pair
  readonly comparison: Comparison
  readonly selected: ModuleOutcomeId | null
  readonly above: readonly number[]
}) {
  const { t } = useTranslation('comparison')
  const outcomes = comparison.credential.outcomes.filter(({ item }) => pair.items.includes(item))
  if (outcomes.length === 0) {
    const nothing = pair.judgement === null && pair.suggestion !== null ? 'screen.nothingCarries' : 'screen.noLink'
    return <span className="aligned-credential quiet">{t(nothing)}</span>
  }
  return (
    <span className="aligned-credential">
      {outcomes.map(({ item, text }) => {
        const marked =
          pair.outcome.id === selected ? pair.suggestion?.alignments.find((one) => one.item === item) : null
        return (
          <span key={item} className="aligned-one">
            <span className="outcome-name">{outcomeName(comparison, item)}</span>
            <span>
              <OutcomeText text={text} shown={marked?.credentialText ?? null} spans={marked?.credentialSpans ?? []}>
                <ComparedInPart comparison={comparison} text={text} />
              </OutcomeText>
              {above.includes(item) ? <span className="note">{t('screen.alsoAbove')}</span> : null}
            </span>
          </span>
        )
      })}
    </span>
  )
}
