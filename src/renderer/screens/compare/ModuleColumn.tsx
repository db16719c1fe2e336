import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { formatCredits, formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { CoverageBar, State } from '../../ui/index.ts'
import { OutcomeText } from './OutcomeText.tsx'
import { PairList } from './PairList.tsx'
import { judgedMarks, stretchesOf, suggestedMarks, type Pair } from './pairs.ts'

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

/** The officer's judgement, else the machine's suggestion where it is shown, else open. */
export function PairState({ pair }: { readonly pair: Pair }) {
  const { t } = useTranslation('comparison')
  const { judgement, suggestion } = pair
  if (judgement !== null)
    return <State kind={judgedMarks[judgement.coverage]}>{t(`coverage.${judgement.coverage}`)}</State>
  if (suggestion === null) return <State kind="later">{t('screen.open')}</State>
  return <State kind={suggestedMarks[suggestion.coverage]}>{t(`coverage.${suggestion.coverage}`)}</State>
}

/** Coverage in outcomes and credits, never as a percentage. */
export function CoverageWords({
  comparison,
  pairs,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly Pair[]
}) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const { covered, partly, not, cantSay, open } = comparison.coverage
  const { least, most, of } = comparison.essential
  const words = t('screen.coverageWords', {
    covered: covered.outcomes,
    credits: formatCredits(covered.credits, language),
    partly: partly.outcomes,
    not: not.outcomes,
    cantSay: cantSay.outcomes,
    open: open.outcomes,
  })
  return (
    <>
      <CoverageBar label={words} stretches={stretchesOf(pairs)} />
      <div className="coverage-words" aria-hidden="true">
        <State kind="good">
          {t('screen.coveredSum', { count: covered.outcomes, credits: formatCredits(covered.credits, language) })}
        </State>
        <State kind="part">{t('screen.partlySum', { count: partly.outcomes })}</State>
        <State kind="bad">{t('screen.notSum', { count: not.outcomes })}</State>
        <State kind="ask">{t('screen.cantSaySum', { count: cantSay.outcomes })}</State>
        <State kind="later">{t('screen.openSum', { count: open.outcomes })}</State>
      </div>
      <p className="small quiet">
        {t('screen.essentialRange', {
          least: least.outcomes,
          most: most.outcomes,
          of: of.outcomes,
          leastCredits: formatCredits(least.credits, language),
          mostCredits: formatCredits(most.credits, language),
        })}
      </p>
    </>
  )
}
