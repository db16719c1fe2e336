import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { CoverageWords, PairState } from './CoverageWords.tsx'
import { OutcomeText } from './OutcomeText.tsx'
import { PairList } from './PairList.tsx'
import type { Pair } from './pairs.ts'

/** One line a local outcome, with what carries it beside: for many outcomes, narrow windows and large text. */
export function Aligned({
  comparison,
  pairs,
  selected,
  onSelect,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly Pair[]
  readonly selected: ModuleOutcomeId | null
  readonly onSelect: (id: ModuleOutcomeId) => void
}) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const { module, credential } = comparison
  return (
    <section className="compare-column" aria-label={t('screen.module')} data-region="">
      <header>
        <h2 className="heading cut">
          {t('screen.alignedHeading', {
            module: `${module.code} ${textFor(module.title, language)?.value ?? ''}`,
            credential: textFor(credential.title, language)?.value ?? '',
          })}
        </h2>
        <CoverageWords comparison={comparison} pairs={pairs} />
      </header>
      <PairList pairs={pairs} selected={selected} onSelect={onSelect} rowClass="outcome outcome-aligned">
        {(pair) => (
          <>
            <OutcomeText text={pair.outcome.text} shown={null} spans={[]} />
            <Carrying pair={pair} comparison={comparison} />
            <span className="outcome-end">
              <PairState pair={pair} />
            </span>
          </>
        )}
      </PairList>
    </section>
  )
}

function Carrying({ pair, comparison }: { readonly pair: Pair; readonly comparison: Comparison }) {
  const { t } = useTranslation('comparison')
  const outcomes = comparison.credential.outcomes.filter(({ item }) => pair.items.includes(item))
  if (outcomes.length === 0) return <span className="note">{t('screen.noCounterpart')}</span>
  return (
    <span className="stack">
      {outcomes.map((outcome) => (
        <OutcomeText key={outcome.item} text={outcome.text} shown={null} spans={[]} />
      ))}
    </span>
  )
}
