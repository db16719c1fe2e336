import type { Objection } from '#core/matching/signals/signal.ts'

/** In the place of the objection to a statement that is turned round. */
export const negation: Objection = { name: 'negation', against: () => null }
