import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from 'react-aria-components'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { formatCreditsInColumn } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { PairState } from './CoverageWords.tsx'
import { ModuleHead } from './ModuleHead.tsx'
import { OutcomeText } from './OutcomeText.tsx'
import { PairList, type PairListProps } from './PairList.tsx'
import { saidOf } from './pairs.ts'

/** The module's outcomes with what was judged; what is only suggested is dashed and says so. */
export const ModuleColumn = memo(function ModuleColumn({
  comparison,
  selected,
  ...list
}: PairListProps & { readonly comparison: Comparison; readonly selected: ModuleOutcomeId | null }) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  return (
    <section className="compare-column" aria-label={t('screen.module')} data-region="">
      <header>
        <ModuleHead comparison={comparison} pairs={list.pairs} />
      </header>
      <PairList {...list} rowClass={() => 'outcome'}>
        {(pair) => {
          const said = saidOf(pair)
          const best = pair.outcome.id === selected ? pair.suggestion?.alignments[0] : undefined
          return (
            <>
              <span className="outcome-name">{pair.outcome.code}</span>
              <OutcomeText text={pair.outcome.text} shown={best?.moduleText ?? null} spans={best?.moduleSpans ?? []} />
              <span className="outcome-end">
                <PairState pair={pair} />
                <span className="note">
                  {said === null ? formatCreditsInColumn(pair.outcome.weight, language) : t(`screen.${said}`)}
                  {said === null ? <VisuallyHidden> ECTS</VisuallyHidden> : null}
                </span>
              </span>
            </>
          )
        }}
      </PairList>
    </section>
  )
})
