import { against } from '../../reasons.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'
import { rankOf } from '../../bloom.ts'
import { wordsOf, type ReadText } from '../../text.ts'
import { wordSet } from '../../vocabulary/words.ts'
import type { PairSignal } from './pairSignal.ts'

/** The credential shows knowing where the local outcome asks for doing: "describe how" against "carry out". */
export const knowsOnly: PairSignal = {
  name: 'knowsOnly',
  measure: ({ local, credential }) => (knowing(credential.read) && !knowing(local.read) ? 1 : 0),
  reason: ({ local, credential }) => {
    const verb = knowing(credential.read)
    return verb === null || knowing(local.read) !== null ? null : against('knowsOnly', 'knowsOnly', { verb })
  },
}

/** The verb by which an outcome shows knowing alone; `null` where it shows doing, or where its verb is not known. */
const knowing = workedOutOnce(({ value, lang, verb }: ReadText): string | null => {
  const verbs = knowingVerbs[lang]
  if (verbs === undefined) return null
  const forms = wordsOf(value).map(({ form }) => form)
  if (lang !== 'de') {
    const [first = ''] = forms
    return verbs.has(first) ? first : null
  }
  if (verb !== null && rankOf(verb.verbClass) > rankOf('understand')) return null
  return forms.find((form) => verbs.has(form)) ?? null
})

/** Remembering and understanding, of Bloom's classes (revised). English and French outcomes begin with their verb. */
const knowingVerbs: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(`
    explain describe state name list outline define recall know understand give tell recognise recognize identify label
    present summarise summarize mention enumerate cite recite characterise characterize explains describes states names
    lists outlines describing explaining naming listing stating define illustrate paraphrase
  `),
  de: wordSet(`
    erklären erläutern beschreiben nennen benennen aufzählen angeben kennen verstehen darstellen bezeichnen auflisten
    wiedergeben definieren skizzieren umreissen schildern darlegen zusammenfassen aufführen erkennen
  `),
  fr: wordSet(`
    expliquer décrire citer énumérer nommer définir connaître comprendre présenter indiquer énoncer exposer lister
    rappeler résumer reconnaître repérer mentionner donner esquisser
  `),
}
