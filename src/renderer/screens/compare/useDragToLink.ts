import { useCallback, useMemo, useRef, type KeyboardEvent, type SyntheticEvent } from 'react'
import { isTextDropItem, useDragAndDrop, type DragAndDropHooks, type DragAndDropOptions } from 'react-aria-components'
import { ModuleOutcomeId } from '#core/ids.ts'

/** Nothing outside this window takes it. */
const dragType = 'workbench-credential-outcome'

/** What lets an outcome of the credential be dragged onto one of the module. */
export interface DragToLink {
  readonly drag: DragAndDropHooks
  readonly drop: DragAndDropHooks
  /** Belongs around the list that is dragged from. */
  readonly around: {
    readonly onDragStartCapture: (event: SyntheticEvent) => void
    readonly onKeyDownCapture: (event: KeyboardEvent) => void
  }
}

/** Stays the same as long as `onDrop` does: the lists are drawn anew with it. */
export function useDragToLink(onDrop: (moduleOutcomeId: ModuleOutcomeId, item: number) => void): DragToLink {
  // The list would hand over every outcome that is chosen in it; linked is the one that was taken hold of.
  const held = useRef<number | null>(null)
  const hold = useCallback(({ target }: SyntheticEvent) => {
    held.current = itemAt(target)
  }, [])
  const dragged = useMemo<DragAndDropOptions>(
    () => ({
      getItems: () => (held.current === null ? [] : [{ [dragType]: String(held.current) }]),
      getAllowedDropOperations: () => ['link'],
    }),
    [],
  )
  const dropped = useMemo<DragAndDropOptions>(
    () => ({
      acceptedDragTypes: [dragType],
      getDropOperation: (target) => (target.type === 'item' && target.dropPosition === 'on' ? 'link' : 'cancel'),
      onItemDrop: ({ target, items }) => {
        const moduleOutcomeId = ModuleOutcomeId.safeParse(target.key)
        const [first] = items
        if (!moduleOutcomeId.success || first === undefined || !isTextDropItem(first)) return
        void first.getText(dragType).then((item) => {
          onDrop(moduleOutcomeId.data, Number(item))
        })
      },
    }),
    [onDrop],
  )
  const { dragAndDropHooks: drag } = useDragAndDrop(dragged)
  const { dragAndDropHooks: drop } = useDragAndDrop(dropped)
  return useMemo(
    () => ({
      drag,
      drop,
      around: {
        onDragStartCapture: hold,
        onKeyDownCapture: (event: KeyboardEvent) => {
          if (event.key === 'Enter') hold(event)
        },
      },
    }),
    [drag, drop, hold],
  )
}

/** The outcome of the credential whose row something stands in. */
export function itemAt(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null
  return row === null ? null : Number(row.dataset['item'])
}
