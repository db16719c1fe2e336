import type { WordSignal } from '#core/matching/signals/signal.ts'

/** In the place of the signal that meets a joined word by its part. */
export const compoundPart: WordSignal = { name: 'compoundPart', link: () => 0 }

export function isCompoundPart(): boolean {
  return false
}
