import type { TaggedText } from '../values.ts'
import type { VerbClass } from './bloom.ts'
import { languageOf } from './language.ts'
import { gistOf } from './meaning/gist.ts'
import { hasTerms } from './meaning/termTable.ts'
import { readText } from './text.ts'

/**
 * The highest class among an outcome's verbs: "explain and apply" asks for applying. `null` where no verb is known. Of
 * several languages the first with a known verb speaks; `context` is as for `languageOf`.
 */
export function verbClassOf(text: readonly TaggedText[], context = ''): VerbClass | null {
  for (const one of text) {
    const lang = languageOf(one, context)
    // Where texts are compared by meaning they are read already.
    const { verb } = hasTerms(lang) ? gistOf(one.value, lang).read : readText(one.value, lang)
    if (verb !== null) return verb.verbClass
  }
  return null
}
