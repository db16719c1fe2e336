import { useEffect, useState, type RefObject } from 'react'

/**
 * From the beginning of what scrolls to the beginning of a part in it, in px; measured again when anything in it grows or
 * shrinks, and after each `change`. Without a scroller it is the part's parent that scrolls.
 */
export function useDistance(
  part: RefObject<HTMLElement | null>,
  scroller: HTMLElement | null,
  change: unknown,
): number {
  const [distance, setDistance] = useState(0)
  useEffect(() => {
    const from = scroller ?? part.current?.parentElement
    if (!from) return
    const observer = new ResizeObserver(() => {
      if (part.current === null) return
      const { top } = part.current.getBoundingClientRect()
      setDistance(Math.round(top - from.getBoundingClientRect().top + from.scrollTop))
    })
    for (const child of from.children) observer.observe(child)
    return () => {
      observer.disconnect()
    }
  }, [part, scroller, change])
  return distance
}
