import type { z } from 'zod'

/** Something that this window keeps on this computer, beside the record: ids and settings, nothing of a person. */
export interface KeptHere<Kept> {
  readonly read: () => Kept
  readonly keep: (kept: Kept) => void
}

/** `otherwise` is what there is before anything was kept, and where what stands there is of an earlier version or damaged. */
export function keptHere<Kept>(place: string, kind: z.ZodType<Kept>, otherwise: () => Kept): KeptHere<Kept> {
  return {
    read() {
      const text = localStorage.getItem(place)
      if (text === null) return otherwise()
      try {
        const kept = kind.safeParse(JSON.parse(text))
        return kept.success ? kept.data : otherwise()
      } catch {
        return otherwise()
      }
    },
    keep(kept) {
      localStorage.setItem(place, JSON.stringify(kept))
    },
  }
}
