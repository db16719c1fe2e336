import { useCallback, useSyncExternalStore } from 'react'

/** From here on the candidates have a column of their own; the same width stands in `Candidates.css`. */
export const useWide = () => useMedia('(min-width: 112.5rem)')

/** Up to here the columns stand one below the other; the same width stands in `Compare.css`. */
export const useNarrow = () => useMedia('(max-width: 60rem)')

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => {
        media.removeEventListener('change', changed)
      }
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
