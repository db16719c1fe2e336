import type { Check } from '../check.ts'
import type { ReceiptFit } from '../ports.ts'
import { answers } from './result.ts'

export const receiptCodes = ['fits', 'differs', 'leadsElsewhere', 'wordAdded'] as const satisfies readonly ReceiptFit[]

/**
 * Whether the file is what its receipt was made for (Blockcerts). A receipt is a path of hashes from the file to a root, and
 * anybody can make one: who did, only the chain of blocks that holds the root could show.
 */
export const receipt: Check = {
  id: 'receipt',
  run({ seals }, { findings }) {
    return findings.flatMap(({ receipt: fit, facts }, index) => {
      if (fit === undefined) return []
      const { passed, failed } = answers<ReceiptFit>(`receipt#${index}`)
      const pointer = seals[index]?.pointer ?? null
      return [fit === 'fits' ? passed(fit, facts, pointer) : failed(fit, facts, pointer)]
    })
  },
}
