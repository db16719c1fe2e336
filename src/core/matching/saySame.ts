import { rankOf } from './bloom.ts'
import { demandOf } from './meaning/demand.ts'
import { exclusionOf } from './meaning/exclusion.ts'
import type { Gist, Unit } from './meaning/gist.ts'
import type { Link } from './meaning/links.ts'
import type { Pair } from './signals/pair/pairSignal.ts'
import { quantitiesOf } from './signals/pair/quantities.ts'
import { isThing } from './signals/pair/things.ts'

/**
 * The same outcome: every word of each text is a word of the other, in whatever order or layout, or every thing is and both ask
 * for knowing, so that the guide makes no difference between "describe" and "explain".
 */
export function saySame(pair: Pair): boolean {
  return (sameIn(pair, () => true) || (sameIn(pair, isThing) && bothAskToKnow(pair))) && tellsAsMany(pair)
}

/** At least one chosen unit, each of them by the same word in the other text. */
function sameIn({ local, credential, localLinks, credentialLinks }: Pair, chosen: (unit: Unit) => boolean): boolean {
  const same = ({ units }: Gist, links: readonly Link[]) =>
    units.every((unit, place) => !chosen(unit) || links[place]?.by === 'word')
  return local.units.some(chosen) && same(local, localLinks) && same(credential, credentialLinks)
}

/** "One of the rights" has all the words of "the rights". */
function tellsAsMany(pair: Pair): boolean {
  const { shown, asked } = quantitiesOf(pair)
  return JSON.stringify(shown) === JSON.stringify(asked)
}

function bothAskToKnow(pair: Pair): boolean {
  const knows = (gist: Gist) => (demandOf(gist)?.rank ?? Infinity) <= rankOf('understand')
  return (
    knows(pair.wholeLocal) &&
    knows(pair.wholeCredential) &&
    exclusionOf(pair.wholeLocal) === null &&
    exclusionOf(pair.wholeCredential) === null
  )
}
