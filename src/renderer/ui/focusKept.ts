import { useEffect } from 'react'

/** The library gives the focus back where it was within two frames; what starts with the focus has taken it by then too. */
const waits = 80

/** A part that readers know by a name or a role, and from which Tab goes on. */
const parts = 'section, article, fieldset, form, aside, nav, [role=region], [role=dialog], [data-region], main'

/**
 * Keeps the keyboard where somebody works when what had the focus is gone: a button that did what it says, a window over the
 * window whose button is gone by the time it closes. The browser would put it at the beginning of the page.
 *
 * The nearest part that is still there takes it, and never one of its buttons: a key that is held would press that.
 */
export function useFocusKept() {
  useEffect(() => {
    let last: Element | null = null
    /** Where the focus was, from the inside out, and before that where it was when the window over the window opened. */
    let places: readonly Element[] = []
    let outside: readonly Element[] = []
    let timer = 0
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target === document.body) return
      const isOver = target.closest('[role=dialog], [role=alertdialog]') !== null
      const wasOver = last?.closest('[role=dialog], [role=alertdialog]') != null
      // While much is drawn the library comes too late for the field itself, and what is typed on would be commands.
      if (isOver && !wasOver) outside = last !== null && isField(last) ? [last, ...places] : places
      if (!isOver && last?.isConnected === true) outside = []
      last = target
      places = around(target)
    }
    const look = () => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (!isLost || last === null || last.isConnected) return
      const place = [...places, ...outside].find((one) => one.isConnected)
      if (place instanceof HTMLElement) take(place)
    }
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected) return
      window.clearTimeout(timer)
      timer = window.setTimeout(look, waits)
    })
    document.addEventListener('focusin', onFocus)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('focusin', onFocus)
      observer.disconnect()
    }
  }, [])
}

const isField = (element: Element) => element.matches('input, textarea')

function around(element: Element): Element[] {
  const found: Element[] = []
  for (let one = element.parentElement?.closest(parts); one != null; one = one.parentElement?.closest(parts))
    found.push(one)
  return found
}

function take(place: HTMLElement) {
  if (!place.hasAttribute('tabindex') && !isField(place)) {
    place.tabIndex = -1
    const letGo = () => {
      place.removeAttribute('tabindex')
      place.removeEventListener('blur', letGo)
    }
    place.addEventListener('blur', letGo)
  }
  place.focus({ preventScroll: true })
}
