import { useSyncExternalStore } from 'react'

/** From here on the candidates have a column of their own; the same width stands in `Candidates.css`. */
const wide = '(min-width: 112.5rem)'

export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(wide)
      media.addEventListener('change', changed)
      return () => {
        media.removeEventListener('change', changed)
      }
    },
    () => window.matchMedia(wide).matches,
  )
}
