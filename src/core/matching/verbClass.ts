import type { TaggedText } from '../values.ts'
import type { VerbClass } from './bloom.ts'
import { languageOf } from './language.ts'
import { readText } from './text.ts'

/** The highest class among an outcome's verbs: "explain and apply" asks for applying. `null` where no verb is known. */
export function verbClassOf(text: readonly TaggedText[]): VerbClass | null {
  for (const one of text) {
    const { verb } = readText(one.value, languageOf(one, ''))
    if (verb !== null) return verb.verbClass
  }
  return null
}
