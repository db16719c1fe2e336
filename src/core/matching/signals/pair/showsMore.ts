import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import type { PairSignal } from './pairSignal.ts'

/** The credential shows one thing beside another ("not only … but also"), and the local outcome does not say so. */
export const showsMore: PairSignal = {
  name: 'showsMore',
  measure: ({ local, credential }) => (saysNotOnly(credential) && !saysNotOnly(local) ? 1 : 0),
}

/** "Not only" adds; it takes nothing away and limits nothing. */
export const saysNotOnly = workedOutOnce(({ read }: Gist) => notOnly.test(read.value))

const notOnly =
  /(?<!\p{L})(?:not\s+(?:only|merely|just|solely|exclusively)|nicht\s+(?:nur|allein|bloß|lediglich|ausschlie(?:ss|ß)lich)|non\s+seulement)(?!\p{L})/iu
