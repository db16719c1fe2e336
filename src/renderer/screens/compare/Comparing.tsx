import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { useMay } from '../../frame/may.tsx'
import { useStatus } from '../../ui/index.ts'
import { Aligned } from './Aligned.tsx'
import { CompareTools } from './CompareTools.tsx'
import { CredentialColumn } from './CredentialColumn.tsx'
import { Inspector } from './Inspector.tsx'
import { ModuleColumn } from './ModuleColumn.tsx'
import { Matrix } from './Matrix.tsx'
import { Ribbons } from './Ribbons.tsx'
import { useCompareKeys } from './useCompareKeys.ts'
import { useComparing } from './useComparing.ts'
import { useJudging } from './useJudging.ts'

/** Outcome by outcome: the credential's on one side, the module's on the other, the reasons and the judgement beside. */
export function Comparing({
  comparison,
  candidates,
}: {
  readonly comparison: Comparison
  readonly candidates: (suggestions: 'shown' | 'hidden') => ReactNode
}) {
  const { t } = useTranslation('comparison')
  const may = useMay()
  const inSight = useComparing(comparison)
  const { pairs, selected, view, suggestions } = inSight
  const judging = useJudging(comparison)
  const [item, setItem] = useState<number | null>(comparison.credential.outcomes[0]?.item ?? null)

  const judge = (coverage: Coverage) => {
    if (selected === null) return
    // In the matrix the officer stands in a cell: where nothing is linked yet, that is what carries the outcome.
    if (view === 'matrix' && item !== null && judging.itemsOf(selected).length === 0) {
      judging.judgeBy(selected, coverage, [item])
    } else judging.judge(selected, coverage)
  }
  const linked = useMemo(
    () => pairs.map((pair) => ({ ...pair, items: judging.itemsOf(pair) })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is linked by hand is all that this takes of it
    [pairs, judging.linked],
  )

  useStatus(t('screen.judgedOf', { judged: pairs.length - inSight.open.length, all: pairs.length }))
  useCompareKeys(inSight, judging, judge)

  const link = (items: readonly number[]) => {
    if (selected !== null && may('comparison.judge')) judging.link(selected, items)
  }
  const list = { comparison, pairs, selected: selected?.outcome.id ?? null, onSelect: inSight.select }
  return (
    <div className="compare">
      <CompareTools inSight={inSight} judging={judging} />
      <div className={view === 'ribbons' ? 'compare-work' : 'compare-work compare-work-aligned'}>
        {view === 'aligned' ? (
          <Aligned {...list} />
        ) : view === 'matrix' ? (
          <Matrix
            {...list}
            pairs={linked}
            item={item}
            onItem={setItem}
            onLink={
              may('comparison.judge')
                ? (one) => {
                    if (selected !== null) link(toggled(judging.itemsOf(selected), one))
                  }
                : null
            }
          />
        ) : (
          <>
            <CredentialColumn
              comparison={comparison}
              selected={linked.find(({ outcome }) => outcome.id === list.selected) ?? null}
              onLink={link}
            />
            <Ribbons pairs={pairs} selected={list.selected} itemCount={comparison.credential.outcomes.length} />
            <ModuleColumn {...list} />
          </>
        )}
        {selected === null ? null : (
          <Inspector
            key={selected.outcome.id}
            pair={selected}
            place={pairs.indexOf(selected) + 1}
            of={pairs.length}
            comparison={comparison}
            judging={judging}
            candidates={candidates(suggestions === 'shown' ? 'shown' : 'hidden')}
          />
        )}
      </div>
    </div>
  )
}

/** In the order of the file. */
function toggled(items: readonly number[], item: number): readonly number[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item].sort((a, b) => a - b)
}
