import { useEffect, useRef, type RefObject } from 'react'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { focusCell } from './cellToSight.ts'
import type { View } from './useComparing.ts'

/**
 * Keeps the keyboard with the outcome that the officer is at, from when the comparison opens: Space and Enter mean the row they are
 * pressed at, and a key that goes to the next open one, or to another view, would leave it at a row of before, or at none. Whoever
 * writes a note, or is in the tools or the list of modules, stays there.
 */
export function useFollowingFocus(
  root: RefObject<HTMLElement | null>,
  outcomeId: ModuleOutcomeId | null,
  view: View,
): void {
  const before = useRef<{ readonly outcomeId: ModuleOutcomeId | null; readonly view: View } | null>(null)
  useEffect(() => {
    const same = before.current?.outcomeId === outcomeId && before.current.view === view
    before.current = { outcomeId, view }
    if (same || !isAtOutcomes(root.current)) return undefined
    // The rows of a view that has just come are there with the next picture; until then somebody may be in a note.
    const frame = requestAnimationFrame(() => {
      if (isAtOutcomes(root.current)) focusOutcome(root.current, outcomeId, view)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [root, outcomeId, view])
}

/** Gives the keyboard to the outcome's row, or the cell in it that the officer is at. */
export function focusOutcome(root: HTMLElement | null, outcomeId: ModuleOutcomeId | null, view: View): void {
  if (view === 'matrix') {
    const cell = root?.querySelector<HTMLElement>('.matrix [tabindex="0"]')
    if (cell != null) focusCell(cell)
    return
  }
  const there = root?.querySelector<HTMLElement>(`[data-outcome="${outcomeId ?? ''}"]`)
  there?.focus({ preventScroll: true })
  // No further than the row needs: what stands above it stays in sight where there is room.
  there?.scrollIntoView({ block: 'nearest' })
}

/** In the rows, or nowhere: what had the keyboard is gone, or nothing was chosen yet. */
function isAtOutcomes(root: HTMLElement | null): boolean {
  const active = document.activeElement
  if (root === null || active === null) return false
  return active.contains(root) || (root.contains(active) && active.closest('[data-outcome], .matrix') !== null)
}
