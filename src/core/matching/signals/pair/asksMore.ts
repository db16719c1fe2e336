import { isThing, type PairSignal } from './pairSignal.ts'

/** How many more things the local outcome names than the credential's: it may ask for parts that are not shown. */
export const asksMore: PairSignal = {
  name: 'asksMore',
  measure: ({ local, credential }) => {
    const [asked, shown] = [local, credential].map(({ units }) => units.filter(isThing).length + 1)
    return Math.max(-1, Math.min(1, Math.log2((asked ?? 1) / (shown ?? 1))))
  },
}
