import { exclusionOf } from '../../meaning/exclusion.ts'
import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import type { PairSignal } from './pairSignal.ts'
import { saidIn } from './saidIn.ts'

/** The local outcome asks for what something named is not ("methods other than titration"); the credential may show just that. */
export const asksOther: PairSignal = {
  name: 'asksOther',
  measure: ({ wholeLocal, wholeCredential }) => (isOther(wholeLocal) && !isOther(wholeCredential) ? 1 : 0),
}

const isOther = workedOutOnce((gist: Gist): boolean => {
  const exclusion = exclusionOf(gist)
  if (exclusion !== null && (exclusion.kind === 'turns' || setsAgainst.test(exclusion.word))) return true
  return namesOthers(gist)
})

const namesOthers = saidIn({
  en: /\bothers?\b/i,
  de: /(?<!\p{L})andere[mnrs]?(?!\p{L})/iu,
  fr: /(?<!\p{L})autres?(?!\p{L})/iu,
})

const setsAgainst = /other than|instead|rather|statt|anstelle|lieu|plut[oô]t/i
