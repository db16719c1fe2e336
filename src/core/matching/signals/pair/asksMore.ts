import type { PairSignal } from './pairSignal.ts'
import { thingsIn } from './things.ts'

/** How many more things the local outcome names than the credential's: it may ask for parts that are not shown. */
export const asksMore: PairSignal = {
  name: 'asksMore',
  measure: ({ local, credential }) => {
    const [asked, shown] = [thingsIn(local).count + 1, thingsIn(credential).count + 1]
    return Math.max(-1, Math.min(1, Math.log2(asked / shown)))
  },
}
