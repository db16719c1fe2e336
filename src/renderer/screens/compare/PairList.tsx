import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ListBox, ListBoxItem, type DragAndDropHooks } from 'react-aria-components'
import { ModuleOutcomeId } from '#core/ids.ts'
import { withoutSeeking, type Pair } from './pairs.ts'
import { readOn } from './readOn.ts'

/** What the two views that are lists have in common. */
export interface PairListProps {
  readonly pairs: readonly Pair[]
  readonly ids: ReadonlySet<ModuleOutcomeId>
  readonly onChoose: (ids: ReadonlySet<ModuleOutcomeId> | 'all') => void
  readonly onFullText: () => void
  readonly onNote: () => void
  /** What lets an outcome of the credential be dropped onto one of the module; null for who may not judge. */
  readonly drop: DragAndDropHooks | null
}

/** The module's outcomes, one of them chosen or several; what a row shows is each view's own. */
export function PairList({
  pairs,
  ids,
  onChoose,
  onFullText,
  onNote,
  drop,
  rowClass,
  children,
}: PairListProps & {
  readonly rowClass: (pair: Pair) => string
  readonly children: (pair: Pair) => ReactNode
}) {
  const { t } = useTranslation('comparison')
  // The list's own meaning of these keys is to choose a row, which the arrows have done already.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (readOn(event)) return
    const act = event.key === ' ' ? onFullText : event.key === 'Enter' ? onNote : null
    if (act === null || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div className="outcomes" onKeyDownCapture={onKeyDownCapture}>
      <ListBox
        className="outcomes-list"
        aria-label={t('screen.moduleOutcomes')}
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={ids}
        onSelectionChange={(keys) => {
          // The set as it came: the list keeps in it from where Shift chooses.
          onChoose(keys as Set<ModuleOutcomeId> | 'all')
        }}
        items={pairs.map((pair) => ({ id: pair.outcome.id, pair }))}
        dependencies={[children]}
        {...(drop === null ? {} : { dragAndDropHooks: drop })}
      >
        {({ pair }) => (
          <ListBoxItem
            className={rowClass(pair)}
            textValue={withoutSeeking(pair.outcome.code)}
            data-outcome={pair.outcome.id}
          >
            {children(pair)}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}
