import { toldIn } from '../../meaning/sentences.ts'
import type { PairSignal } from './pairSignal.ts'

/** The same where a text is in another language than the encoder reads and was told in it word by word: it loses by that. */
export const sentencesTold: PairSignal = {
  name: 'sentencesTold',
  measure: ({ sentences, local, credential }) =>
    sentences === null || (local.read.lang === toldIn && credential.read.lang === toldIn) ? 0 : sentences - usual,
}

/** What told texts of rated pairs come to. */
const usual = 0.5
