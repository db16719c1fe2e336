import { toldIn } from '../../meaning/sentences.ts'
import type { PairSignal } from './pairSignal.ts'
import { sentencesAlike } from './sentencesAlike.ts'

/** The same where a text is in another language than the encoder reads and was told in it word by word: it loses by that. */
export const sentencesTold: PairSignal = {
  name: 'sentencesTold',
  measure: (pair) =>
    pair.local.read.lang === toldIn && pair.credential.read.lang === toldIn ? 0 : sentencesAlike.measure(pair),
}
