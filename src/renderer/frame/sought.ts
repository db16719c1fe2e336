import { useState } from 'react'
import { useLocation } from 'react-router'
import { z } from 'zod'

const Sought = z.object({ sought: z.string() })

/** Goes with an address that a search over all of the record leads to. */
export const soughtHere = (sought: string): { readonly state: z.infer<typeof Sought> } => ({ state: { sought } })

/** What a search led here for: taken once each time, also where the screen was open already. */
export function useSought(take: (sought: string) => void): void {
  const sought = Sought.safeParse(useLocation().state).data?.sought ?? null
  const [taken, setTaken] = useState<string | null>(null)
  if (sought === taken) return
  setTaken(sought)
  if (sought !== null) take(sought)
}
