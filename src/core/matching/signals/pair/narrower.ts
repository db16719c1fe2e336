import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { against } from '../../reasons.ts'
import { wordsOf } from '../../text.ts'
import { wordSet } from '../../vocabulary/words.ts'
import type { Pair, PairSignal } from './pairSignal.ts'
import { saidIn } from './saidIn.ts'
import { saysNotOnly } from './showsMore.ts'

/** The credential says that it is limited ("only", "basic", "in a given setting") and the local outcome does not. */
export const narrower: PairSignal = {
  name: 'narrower',
  measure: (pair) => (limitOf(pair) === null ? 0 : 1),
  reason: (pair) => {
    const word = limitOf(pair)
    return word === null ? null : against('narrower', 'narrower', { word })
  },
}

function limitOf({ local, credential }: Pair): string | null {
  const shown = limitsIn(credential)
  if (shown.length === 0 || limitsIn(local).length > 0) return null
  const asked = formsOf(local)
  return shown.find((form) => !asked.has(form)) ?? null
}

/**
 * The credential shows something "only" in a case, and the local outcome does not say so: by the rating guide a difference of
 * the object, which covers a part at most.
 */
export function limitsItself({ local, credential }: Pair): boolean {
  return onlyIn(credential) && !onlyIn(local)
}

const onlyIn = saidIn({
  en: /(?<!\bnot\s+)\b(?:only|solely|exclusively|merely)\b/i,
  de: /(?<!\bnicht\s+)\b(?:nur|lediglich|ausschliesslich|ausschließlich|bloss|bloß)(?![\p{L}])/iu,
  fr: /(?<!\bnon\s+)\b(?:seulement|uniquement|exclusivement)\b/i,
})

const limitsIn = workedOutOnce((gist: Gist) => {
  const words = limits[gist.read.lang]
  if (words === undefined) return []
  const limiting = [...formsOf(gist)].filter((form) => words.has(form))
  return saysNotOnly(gist) ? limiting.filter((form) => !onlyForms.has(form)) : limiting
})

const onlyForms = wordSet('only merely solely exclusively nur lediglich ausschliesslich seulement')

const formsOf = workedOutOnce(({ read }: Gist) => new Set(wordsOf(read.value).map(({ form }) => form)))

const limits: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet('only solely exclusively merely simple basic elementary introductory given beginner beginners limited'),
  de: wordSet(`
    nur lediglich ausschliesslich einfache einfachen einfacher einfaches grundlegende grundlegenden elementare
    elementaren begrenzt begrenzten vorgegebene vorgegebenen
  `),
  fr: wordSet(
    'seulement uniquement exclusivement simple simples élémentaire élémentaires basique basiques limité limitée',
  ),
}
