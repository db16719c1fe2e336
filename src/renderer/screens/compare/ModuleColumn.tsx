import { useTranslation } from 'react-i18next'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { formatCredits, formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { CoverageBar, State } from '../../ui/index.ts'
import { OutcomeText } from './OutcomeText.tsx'
import { judgedMarks, stretchesOf, suggestedMarks, type Pair } from './pairs.ts'

/** The module's outcomes with what was judged; what is only suggested is dashed and says so. */
export function ModuleColumn({
  comparison,
  pairs,
  suggestions,
  selected,
  onSelect,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly Pair[]
  readonly suggestions: 'shown' | 'hidden'
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
        <CoverageWords comparison={comparison} pairs={pairs} suggestions={suggestions} />
      </header>
      <ListBox
        className="outcomes"
        aria-label={t('screen.moduleOutcomes')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const found = pairs.find(({ outcome }) => keys !== 'all' && keys.has(outcome.id))
          if (found !== undefined) onSelect(found.outcome.id)
        }}
        items={pairs.map((pair) => ({ id: pair.outcome.id, pair }))}
        dependencies={[suggestions, selected, language, pairs]}
      >
        {({ pair }) => {
          const best = pair.outcome.id === selected ? pair.suggestion?.alignments[0] : undefined
          return (
            <ListBoxItem
              className="outcome"
              textValue={`${pair.outcome.code} ${pair.outcome.text[0]?.value ?? ''}`}
              data-outcome={pair.outcome.id}
            >
              <span className="outcome-name">{pair.outcome.code}</span>
              <OutcomeText text={pair.outcome.text} shown={best?.moduleText ?? null} spans={best?.moduleSpans ?? []} />
              <span className="outcome-end">
                <PairState pair={pair} suggestions={suggestions} />
                <span className="note">
                  {pair.judgement === null && suggestions === 'shown' && pair.suggestion !== null
                    ? t('screen.suggested')
                    : formatCredits(pair.outcome.weight, language)}
                </span>
              </span>
            </ListBoxItem>
          )
        }}
      </ListBox>
    </section>
  )
}

/** The officer's judgement, else the machine's suggestion where it is shown, else open. */
export function PairState({ pair, suggestions }: { readonly pair: Pair; readonly suggestions: 'shown' | 'hidden' }) {
  const { t } = useTranslation('comparison')
  const { judgement, suggestion } = pair
  if (judgement !== null)
    return <State kind={judgedMarks[judgement.coverage]}>{t(`coverage.${judgement.coverage}`)}</State>
  if (suggestions === 'hidden' || suggestion === null) return <State kind="later">{t('screen.open')}</State>
  return <State kind={suggestedMarks[suggestion.coverage]}>{t(`coverage.${suggestion.coverage}`)}</State>
}

/** Coverage in outcomes and credits, never as a percentage. */
export function CoverageWords({
  comparison,
  pairs,
  suggestions,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly Pair[]
  readonly suggestions: 'shown' | 'hidden'
}) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const { covered, partly, not, cantSay, open } = comparison.coverage
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
      <CoverageBar label={words} stretches={stretchesOf(pairs, suggestions)} />
      <div className="coverage-words" aria-hidden="true">
        <State kind="good">
          {t('screen.coveredSum', { count: covered.outcomes, credits: formatCredits(covered.credits, language) })}
        </State>
        <State kind="part">{t('screen.partlySum', { count: partly.outcomes })}</State>
        <State kind="bad">{t('screen.notSum', { count: not.outcomes })}</State>
        <State kind="ask">{t('screen.cantSaySum', { count: cantSay.outcomes })}</State>
        <State kind="later">{t('screen.openSum', { count: open.outcomes })}</State>
      </div>
    </>
  )
}
