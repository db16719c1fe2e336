import { useEffect, useRef } from 'react'

/** For the one part of a screen or dialog that work starts with: it has the focus once it is there. */
export type Starts = 'here' | 'elsewhere'

export function useStart<Part extends HTMLElement>(starts: Starts) {
  const part = useRef<Part>(null)
  useEffect(() => {
    if (starts === 'here') part.current?.focus()
  }, [starts])
  return part
}
