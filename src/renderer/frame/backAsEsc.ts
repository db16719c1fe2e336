import { useEffect } from 'react'
import { NavigationType, useBlocker } from 'react-router'

/** Back leads from screen to screen, and changes none under a window that lies over it: there it is what Esc is. */
export function useBackAsEsc(): void {
  const blocker = useBlocker(({ historyAction }) => historyAction === NavigationType.Pop && newestWindow() !== null)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    blocker.reset()
    const over = newestWindow()
    const active = document.activeElement
    const pressedAt = active !== null && over?.contains(active) === true ? active : over
    pressedAt?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  }, [blocker])
}

function newestWindow(): Element | null {
  return [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1) ?? null
}
