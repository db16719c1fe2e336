import { useState } from 'react'

/** Whether what a form shows, as text, has become another since somebody began to type into it, as by another window. */
export function useOvertaken(shown: string, is: 'typed' | 'untouched'): boolean {
  const [begun, setBegun] = useState(shown)
  if (is === 'untouched' && begun !== shown) setBegun(shown)
  return is === 'typed' && begun !== shown
}
