import { excludedLinks } from './excluded.ts'
import { shareOf, type PairSignal } from './pairSignal.ts'

/** Of what the credential leaves out, the share that the local outcome asks for. */
export const excludesAsked: PairSignal = {
  name: 'excludesAsked',
  measure: (pair) => {
    const links = excludedLinks(pair)
    return links === null ? 0 : shareOf(links.units, links.excluded, () => true)
  },
}
