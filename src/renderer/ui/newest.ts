import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * One function as long as the part is there, which does what the newest one given does: a part that takes it need not be drawn
 * anew because of it. It is for what is pressed or heard, never for what is called while drawing.
 */
export function useNewest<Told extends readonly unknown[], Answer>(
  run: (...told: Told) => Answer,
): (...told: Told) => Answer {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...told: Told) => latest.current(...told), [])
}
