import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import type { PairSignal } from './pairSignal.ts'

/** The local outcome asks for a critical view ("critically", "kritisch", "critique"), and the credential tells none. */
export const asksCritically: PairSignal = {
  name: 'asksCritically',
  measure: ({ local, credential }) => (isCritical(local) && !isCritical(credential) ? 1 : 0),
}

const isCritical = workedOutOnce(({ read }: Gist) => critical.test(read.value))

const critical = /(?<!\p{L})(?:critical(?:ly)?|kritisch\p{L}*|critiques?)(?!\p{L})/iu
