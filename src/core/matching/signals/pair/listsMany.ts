import { wordsOf } from '../../text.ts'
import { frameEnd } from '../../meaning/frame.ts'
import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { quantitiesOf } from './quantities.ts'
import type { PairSignal } from './pairSignal.ts'
import { partsIn } from './parts.ts'

/**
 * The local outcome asks for a number and the credential tells none: as many things enumerated are enough, a single one
 * ("draft a plan") or fewer are not.
 */
export const listsMany: PairSignal = {
  name: 'listsMany',
  measure: (pair) => {
    const { shown, asked } = quantitiesOf(pair)
    if (shown !== null || asked?.kind !== 'number' || asked.value < 2) return 0
    return !tellsOne(pair.credential) && partsIn(pair.credential) >= asked.value ? 1 : -1
  },
}

/** The object stands with an article for one: "draft a plan", "einen Plan entwerfen". */
const tellsOne = workedOutOnce(({ read: { value, lang } }: Gist): boolean => {
  const article = articles[lang]
  if (article === undefined) return false
  const first = wordsOf(value.slice(frameEnd(value, lang))).slice(0, lang === 'de' ? 1 : 2)
  return first.some(({ form }, place) => (place > 0 || lang === 'de') && article.has(form))
})

const articles: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['a', 'an']),
  de: new Set(['ein', 'eine', 'einen', 'einem', 'einer']),
  fr: new Set(['un', 'une']),
}
