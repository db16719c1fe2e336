import { reason } from '../../reasons.ts'
import type { PairSignal } from './pairSignal.ts'

/** How near both texts are as an encoder of sentences reads them whole; 0 is what rated pairs come to, and says nothing. */
export const sentencesAlike: PairSignal = {
  name: 'sentencesAlike',
  measure: ({ sentences }) => (sentences === null ? 0 : sentences - usual),
  reason: ({ sentences }) =>
    sentences !== null && sentences >= worthSaying
      ? reason({
          signal: 'sentences',
          code: 'sentencesAlike',
          side: 'for',
          strength: 'some',
          value: sentences,
          facts: {},
        })
      : null,
}

const usual = 0.5
/** Two sentences of one subject are often as near as this, others hardly ever. */
const worthSaying = 0.65
