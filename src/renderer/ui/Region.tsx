import type { ReactNode } from 'react'

/** A part of the frame that F6 steps to. Scrolls by itself, so it can take the focus. */
export function Region({
  label,
  className,
  children,
}: {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <div role="region" aria-label={label} data-region="" tabIndex={0} className={className}>
      {children}
    </div>
  )
}

/** Moves the focus to the next region (or the one before) in the order of the page; the last leads to the first. */
export function focusRegion(direction: 'next' | 'previous') {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  if (regions.length === 0) return
  const here = regions.findLastIndex((region) => region.contains(document.activeElement))
  const step = direction === 'next' ? 1 : -1
  const target = regions[here === -1 ? 0 : (here + step + regions.length) % regions.length]
  const inside = target?.querySelector<HTMLElement>('[data-start]')
  ;(inside ?? target)?.focus()
}
