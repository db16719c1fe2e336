import type { PairSignal } from './pairSignal.ts'

/** In one language, hardly a word is shared: other words may say the same, but seldom all of it. */
export const wordsNone: PairSignal = {
  name: 'wordsNone',
  measure: ({ local, credential, words }) => (local.read.lang === credential.read.lang && words.share < 0.125 ? 1 : 0),
}
