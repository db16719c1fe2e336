import { memo, useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Comparison } from '#contract/comparison.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { ComparedInPart } from './ComparedInPart.tsx'
import { CredentialHead } from './CredentialHead.tsx'
import { OutcomeText } from './OutcomeText.tsx'
import { withoutSeeking, type Pair } from './pairs.ts'
import { readOn } from './readOn.ts'
import { firstToSight } from './toSight.ts'
import { itemAt, type DragToLink } from './useDragToLink.ts'

/** A link that is being drawn by hand: where it would begin, and how it ends. */
export interface Drawing {
  readonly item: number | null
  readonly point: (item: number) => void
  readonly link: (item: number) => void
}

/** The credential's outcomes; those that carry the selected local outcome are chosen, and choosing links by hand. */
export const CredentialColumn = memo(function CredentialColumn({
  comparison,
  selected,
  onLink,
  drawing,
  dragging,
}: {
  readonly comparison: Comparison
  readonly selected: Pair | null
  readonly onLink: (items: readonly number[]) => void
  readonly drawing: Drawing | null
  /** Null for who may not judge. */
  readonly dragging: DragToLink | null
}) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  const isDrawing = drawing !== null
  useEffect(() => {
    if (!isDrawing) return
    // Where the list comes to the screen with the link, its rows are not there yet, and it takes the focus by itself.
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    const row = rows.find((one) => one.dataset['selected'] !== undefined) ?? rows[0]
    row?.focus()
  }, [isDrawing])

  const outcomeId = selected?.outcome.id ?? null
  const first = selected?.items[0] ?? null
  useEffect(() => {
    // The rows know that they are chosen with the next picture. Only the list scrolls, never the page.
    const frame = requestAnimationFrame(() => {
      const view = list.current?.querySelector<HTMLElement>('[role=listbox]')
      const rows = [...(view?.querySelectorAll('[data-item][data-selected]') ?? [])]
      if (view == null) return
      const edges = rows.map((row) => row.getBoundingClientRect())
      view.scrollTop += firstToSight(edges, view.getBoundingClientRect())
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [outcomeId, first])

  const onFocus = ({ target }: FocusEvent) => {
    const item = itemAt(target)
    if (item !== null) drawing?.point(item)
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (readOn(event)) return
    const item = itemAt(event.target)
    if (drawing !== null && item !== null && event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      drawing.link(item)
    } else dragging?.around.onKeyDownCapture(event)
  }
  const pointedAt = (item: number) => (drawing?.item === item ? 'outcome outcome-pointed' : 'outcome')
  return (
    <section className="compare-column" aria-label={t('screen.credential')} data-region="">
      <header>
        <CredentialHead credential={comparison.credential} />
      </header>
      <div
        className="outcomes"
        // The list inside answers; this looks on for what the list can't know.
        role="presentation"
        ref={list}
        onFocus={onFocus}
        onKeyDownCapture={onKeyDownCapture}
        onDragStartCapture={dragging?.around.onDragStartCapture}
      >
        <ListBox
          className="outcomes-list"
          aria-label={t('screen.credentialOutcomes')}
          selectionMode="multiple"
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- whoever draws a link has asked to be led to where it begins
          autoFocus={isDrawing}
          selectedKeys={selected?.items ?? []}
          onSelectionChange={(keys) => {
            if (keys !== 'all') onLink([...keys].map(Number).sort((a, b) => a - b))
          }}
          renderEmptyState={() => <p className="quiet outcomes-none">{t('screen.noOutcomes')}</p>}
          items={comparison.credential.outcomes.map((outcome, index) => ({
            id: outcome.item,
            outcome,
            name: `C${String(index + 1)}`,
          }))}
          dependencies={[selected, language, drawing?.item]}
          {...(dragging === null ? {} : { dragAndDropHooks: dragging.drag })}
        >
          {({ outcome, name }) => {
            const alignment = selected?.suggestion?.alignments.find(({ item }) => item === outcome.item)
            return (
              <ListBoxItem
                className={pointedAt(outcome.item)}
                textValue={withoutSeeking(name)}
                data-item={outcome.item}
              >
                <span className="outcome-name">{name}</span>
                <OutcomeText
                  text={outcome.text}
                  shown={alignment?.credentialText ?? null}
                  spans={alignment?.credentialSpans ?? []}
                >
                  <ComparedInPart comparison={comparison} text={outcome.text} />
                </OutcomeText>
                <span className="outcome-end note">
                  {outcome.verbClass === null ? '' : t(`verbClass.${outcome.verbClass}`)}
                </span>
              </ListBoxItem>
            )
          }}
        </ListBox>
      </div>
    </section>
  )
})
