import { useCallback, useEffect, useState } from 'react'

/** How far beyond what is in sight pages are drawn, in parts of what shows them. */
const beyond = '150%'

/**
 * Which pages of a long column are in sight or near it, and which one takes most of the view; both count from 1.
 *
 * Each page is an element with `data-page`, there from the beginning with the room that it takes. `watch` is the `ref` of the
 * column that holds them, whichever of its parents scrolls.
 */
export function usePagesInSight(count: number): {
  readonly near: ReadonlySet<number>
  readonly current: number
  readonly column: HTMLElement | null
  readonly watch: (column: HTMLElement | null) => void
} {
  const [column, setColumn] = useState<HTMLElement | null>(null)
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([1]))
  const [current, setCurrent] = useState(1)

  useEffect(() => {
    if (column === null) return
    const observer = new IntersectionObserver(
      (changes) => {
        setNear((before) => {
          const after = new Set(before)
          for (const { target, isIntersecting } of changes) {
            if (isIntersecting) after.add(pageOf(target))
            else after.delete(pageOf(target))
          }
          return after
        })
      },
      { rootMargin: beyond, scrollMargin: beyond },
    )
    for (const page of column.querySelectorAll('[data-page]')) observer.observe(page)
    return () => {
      observer.disconnect()
    }
  }, [column, count])

  const find = useCallback(() => {
    if (column === null) return
    const view = column.getBoundingClientRect()
    const [top, bottom] = [Math.max(0, view.top), Math.min(window.innerHeight, view.bottom)]
    const shown = [...near].map((number) => {
      const box = column.querySelector(`[data-page="${String(number)}"]`)?.getBoundingClientRect()
      return { number, part: box === undefined ? 0 : Math.min(bottom, box.bottom) - Math.max(top, box.top) }
    })
    const most = shown.reduce((best, one) => (one.part > best.part ? one : best), { number: 0, part: 0 })
    if (most.number > 0) setCurrent(most.number)
  }, [column, near])
  useEffect(() => {
    find()
    // Caught on its way down: what scrolls may be the column or any of its parents.
    window.addEventListener('scroll', find, { capture: true, passive: true })
    window.addEventListener('resize', find)
    return () => {
      window.removeEventListener('scroll', find, { capture: true })
      window.removeEventListener('resize', find)
    }
  }, [find])

  return { near, current, column, watch: setColumn }
}

const pageOf = (element: Element): number => Number(element.getAttribute('data-page'))
