import { frameEnd } from '../../meaning/frame.ts'
import type { PairSignal } from './pairSignal.ts'

/** The credential's outcome opens a bracket or a list behind a colon: examples, or all that it is about. */
export const givesDetail: PairSignal = {
  name: 'givesDetail',
  // A colon that ends the frame ("students will be able to:") gives no detail.
  measure: ({ credential: { read } }) => (/[(:]/.test(read.value.slice(frameEnd(read.value, read.lang))) ? 1 : 0),
}
