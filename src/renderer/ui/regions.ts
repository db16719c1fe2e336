const canHaveFocus = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]'

/** Moves the focus to the next region (or the one before) in the order of the page; the last leads to the first. */
export function focusRegion(direction: 'next' | 'previous') {
  // Only the innermost regions are steps: one that holds others would be stepped to twice.
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.querySelector('[data-region]') === null,
  )
  if (regions.length === 0) return
  const here = regions.findIndex((region) => region.contains(document.activeElement))
  const step = direction === 'next' ? 1 : -1
  const region = regions[here === -1 ? 0 : (here + step + regions.length) % regions.length]
  if (region === undefined) return
  const start = region.querySelector<HTMLElement>('[data-start]')
  const first = region.matches(canHaveFocus) ? region : region.querySelector<HTMLElement>(canHaveFocus)
  ;(start ?? first)?.focus()
}
