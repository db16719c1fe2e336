import { onTestFinished, vi } from 'vitest'

/** The page of the tests has no layout: what scrolls is `view` px high, a row or an entry of a list `row`. */
export function layOut({ view, row }: { readonly view: number; readonly row: number }): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn()
      unobserve = vi.fn()
      disconnect = vi.fn()
    },
  )
  const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
  height.mockImplementation(function (this: HTMLElement) {
    return ['row', 'option'].includes(this.getAttribute('role') ?? '') ? row : view
  })
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(view)
  onTestFinished(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
}
