const mayHaveFocus =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex]'

/**
 * Moves the focus to the next region (or the one before) in the order of the page; the last leads to the first. A region that is
 * not in sight, or has nothing that could take the focus, is passed over.
 */
export function focusRegion(direction: 'next' | 'previous') {
  // Only the innermost regions are steps: one that holds others would be stepped to twice.
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.querySelector('[data-region]') === null,
  )
  const from = document.activeElement ?? document.body
  const after = regions.filter((region) => lies(region, from, Node.DOCUMENT_POSITION_FOLLOWING))
  const before = regions.filter((region) => lies(region, from, Node.DOCUMENT_POSITION_PRECEDING))
  const way = direction === 'next' ? [...after, ...before] : [...before.toReversed(), ...after.toReversed()]
  for (const region of way) {
    const start = startOf(region)
    if (start !== null) {
      start.focus()
      return
    }
  }
}

/** Of a region, where it lies from what has the focus; the one that holds it is where one is, so neither. What it is held by comes after. */
function lies(region: HTMLElement, from: Element, where: number): boolean {
  return !region.contains(from) && (from.compareDocumentPosition(region) & where) !== 0
}

/** Where work in a region starts: where it says so, at itself, else where Tab would come to first. */
function startOf(region: HTMLElement): HTMLElement | null {
  if (!isInSight(region)) return null
  const said = region.querySelector<HTMLElement>('[data-start]')
  if (said !== null && isInSight(said)) return said
  if (region.hasAttribute('tabindex')) return region
  const inside = [...region.querySelectorAll<HTMLElement>(mayHaveFocus)].filter(isInSight)
  return inside.find(({ tabIndex }) => tabIndex >= 0) ?? inside[0] ?? null
}

/** Neither it nor what it stands in is hidden from eyes or from readers. */
function isInSight(part: HTMLElement): boolean {
  if (part.closest('[hidden], [inert], [aria-hidden="true"]') !== null) return false
  if (getComputedStyle(part).visibility !== 'visible') return false
  for (let one: HTMLElement | null = part; one !== null; one = one.parentElement) {
    if (getComputedStyle(one).display === 'none') return false
  }
  return true
}
