import type { TaggedText } from '../values.ts'
import type { VerbClass } from './bloom.ts'
import { languageOf } from './language.ts'
import { readText } from './text.ts'

/**
 * The highest class among an outcome's verbs: "explain and apply" asks for applying. `null` where no verb is known. Of
 * several languages the first with a known verb speaks; `context` is as for `languageOf`.
 */
export function verbClassOf(text: readonly TaggedText[], context = ''): VerbClass | null {
  for (const one of text) {
    const { verb } = readText(one.value, languageOf(one, context))
    if (verb !== null) return verb.verbClass
  }
  return null
}
