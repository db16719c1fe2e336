import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { against } from '../../reasons.ts'
import type { PairSignal } from './pairSignal.ts'

/** The local outcome asks for a critical view ("critically", "kritisch", "critique"), and the credential tells none. */
export const asksCritically: PairSignal = {
  name: 'asksCritically',
  measure: ({ local, credential }) => (isCritical(local) && !isCritical(credential) ? 1 : 0),
  reason: (pair) =>
    asksCritically.measure(pair) === 0
      ? null
      : against('critically', 'asksCritically', { word: criticalIn(pair.local) }),
}

const isCritical = workedOutOnce(({ read }: Gist) => critical.test(read.value))

const criticalIn = ({ read }: Gist) => critical.exec(read.value)?.[0] ?? ''

const critical = /(?<!\p{L})(?:critical(?:ly)?|kritisch\p{L}*|critiques?)(?!\p{L})/iu
