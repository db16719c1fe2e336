import { against } from '../../reasons.ts'
import { restOf, weightiestMissing, phrasesOfUnits, type Pair, type PairSignal } from './pairSignal.ts'
import { isThing } from './things.ts'

/** The same words stand beside a thing that the other text does not know: it may be another object. */
export const strangeThing: PairSignal = {
  name: 'strangeThing',
  measure: ({ credential, credentialLinks }) => weightiestMissing(credential.units, credentialLinks),
  reason: (pair) => {
    const shown = strangersOf(pair)
    const asked = restOf(pair.local.units, pair.localLinks).filter(isThing)
    if (shown.length === 0 || asked.length === 0 || !pair.localLinks.some(({ by }) => by === 'word')) return null
    return against('object', 'otherObject', {
      credential: phrasesOfUnits(pair.credential, shown, phrasesNamed),
      module: phrasesOfUnits(pair.local, asked, phrasesNamed),
    })
  },
}

/** Where more is strange than this, it need not be named one by one. */
const phrasesNamed = 3

function strangersOf({ credential, credentialLinks }: Pair) {
  return restOf(credential.units, credentialLinks).filter(isThing)
}
