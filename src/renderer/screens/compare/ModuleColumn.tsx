import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { formatCredits, formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { CoverageWords, PairState } from './CoverageWords.tsx'
import { OutcomeText } from './OutcomeText.tsx'
import { PairList } from './PairList.tsx'
import type { Pair } from './pairs.ts'

/** The module's outcomes with what was judged; what is only suggested is dashed and says so. */
export function ModuleColumn({
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
  const { module } = comparison
  const facts = [
    t('screen.ects', { credits: formatCredits(module.credits, language) }),
    module.eqfLevel === null ? null : t('screen.eqf', { level: module.eqfLevel }),
    t('screen.version', { date: formatDate(module.validFrom, language, 'medium') }),
  ].filter(Boolean)
  return (
    <section className="compare-column" aria-label={t('screen.module')} data-region="">
      <header>
        <div className="row">
          <h2 className="heading cut">
            {module.code} {textFor(module.title, language)?.value ?? ''}
          </h2>
          <span className="small quiet cut">{facts.join(' · ')}</span>
        </div>
        <CoverageWords comparison={comparison} pairs={pairs} />
      </header>
      <PairList pairs={pairs} selected={selected} onSelect={onSelect} rowClass="outcome">
        {(pair) => {
          const best = pair.outcome.id === selected ? pair.suggestion?.alignments[0] : undefined
          return (
            <>
              <OutcomeText text={pair.outcome.text} shown={best?.moduleText ?? null} spans={best?.moduleSpans ?? []} />
              <span className="outcome-end">
                <PairState pair={pair} />
                <span className="note">
                  {pair.judgement === null && pair.suggestion !== null
                    ? t('screen.suggested')
                    : formatCredits(pair.outcome.weight, language)}
                </span>
              </span>
            </>
          )
        }}
      </PairList>
    </section>
  )
}
