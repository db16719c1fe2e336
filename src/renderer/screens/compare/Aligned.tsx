import { useTranslation } from 'react-i18next'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { CoverageWords, PairState } from './ModuleColumn.tsx'
import { OutcomeText } from './OutcomeText.tsx'
import type { Pair } from './pairs.ts'

/** One line a local outcome, with what carries it beside: for many outcomes, narrow windows and large text. */
export function Aligned({
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
        {({ pair }) => (
          <ListBoxItem
            className="outcome outcome-aligned"
            textValue={`${pair.outcome.code} ${pair.outcome.text[0]?.value ?? ''}`}
          >
            <span className="outcome-name">{pair.outcome.code}</span>
            <OutcomeText text={pair.outcome.text} shown={null} spans={[]} />
            <Carrying pair={pair} comparison={comparison} suggestions={suggestions} />
            <span className="outcome-end">
              <PairState pair={pair} suggestions={suggestions} />
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  )
}

function Carrying({
  pair,
  comparison,
  suggestions,
}: {
  readonly pair: Pair
  readonly comparison: Comparison
  readonly suggestions: 'shown' | 'hidden'
}) {
  const { t } = useTranslation('comparison')
  const items = pair.judgement === null && suggestions === 'hidden' ? [] : pair.items
  const outcomes = comparison.credential.outcomes.filter(({ item }) => items.includes(item))
  if (outcomes.length === 0) return <span className="note">{t('screen.noCounterpart')}</span>
  return (
    <span className="stack">
      {outcomes.map((outcome) => (
        <OutcomeText key={outcome.item} text={outcome.text} shown={null} spans={[]} />
      ))}
    </span>
  )
}
