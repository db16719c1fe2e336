import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { withoutSeeking, type Pair } from './pairs.ts'

/** The module's outcomes, one of them selected; what a row shows is each view's own. */
export function PairList({
  pairs,
  selected,
  onSelect,
  rowClass,
  children,
}: {
  readonly pairs: readonly Pair[]
  readonly selected: ModuleOutcomeId | null
  readonly onSelect: (id: ModuleOutcomeId) => void
  readonly rowClass: string
  readonly children: (pair: Pair) => ReactNode
}) {
  const { t } = useTranslation('comparison')
  return (
    <ListBox
      className="outcomes"
      aria-label={t('screen.moduleOutcomes')}
      selectionMode="single"
      disallowEmptySelection
      escapeKeyBehavior="none"
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const found = pairs.find(({ outcome }) => keys !== 'all' && keys.has(outcome.id))
        if (found !== undefined) onSelect(found.outcome.id)
      }}
      items={pairs.map((pair) => ({ id: pair.outcome.id, pair }))}
      dependencies={[children]}
    >
      {({ pair }) => (
        <ListBoxItem className={rowClass} textValue={withoutSeeking(pair.outcome.code)} data-outcome={pair.outcome.id}>
          <span className="outcome-name">{pair.outcome.code}</span>
          {children(pair)}
        </ListBoxItem>
      )}
    </ListBox>
  )
}
