import type { TaggedText } from '../values.ts'
import type { ComparedCredential, ComparedModule } from './comparison.ts'
import { inLanguage } from './corpus.ts'
import { untaggedOf } from './language.ts'
import { encodedForm } from './meaning/sentences.ts'

/** What an encoder of sentences reads of a module or a credential in one language, each text as it is encoded. */
export interface EncodedTexts {
  readonly title: string
  /** The outcomes, sorted and each once: their order says nothing. */
  readonly outcomes: readonly string[]
}

/** Null where the module has no title in the language. */
export function textsOfModule({ title, outcomes }: ComparedModule, lang: string): EncodedTexts | null {
  return textsOf(title, outcomes, lang, '')
}

/** Null where the credential has no title in the language. */
export function textsOfCredential(credential: ComparedCredential, lang: string): EncodedTexts | null {
  return textsOf(credential.title, credential.outcomes, lang, untaggedOf(credential))
}

function textsOf(
  titles: readonly TaggedText[],
  outcomes: readonly { readonly text: readonly TaggedText[] }[],
  lang: string,
  context: string,
): EncodedTexts | null {
  const title = encodedForm(inLanguage(titles, lang, context).join('. '))
  if (title === '') return null
  return { title, outcomes: encodedOutcomes(outcomes, lang, context) }
}

/** Outcomes in a language as they are encoded, sorted and each once. */
export function encodedOutcomes(
  outcomes: readonly { readonly text: readonly TaggedText[] }[],
  lang: string,
  context: string,
): readonly string[] {
  const said = outcomes.flatMap(({ text }) => inLanguage(text, lang, context).map(encodedForm))
  return [...new Set(said)].filter((text) => text !== '').sort()
}
