import type { TaggedText } from '../values.ts'
import type { ComparedCredential, ComparedModule } from './comparison.ts'
import { inLanguage } from './corpus.ts'
import { untaggedOf } from './language.ts'

/** The two texts that an encoder of sentences reads of a module or a credential in one language. */
export interface EncodedTexts {
  readonly title: string
  /** The title with the outcomes, the most that is read of it. */
  readonly whole: string
}

/** Letters that are read: more than the tokens that any encoder here takes. */
const mostLetters = 4000

/** Null where the module has no title in the language. */
export function textsOfModule({ title, outcomes }: ComparedModule, lang: string): EncodedTexts | null {
  return textsOf(title, outcomes, lang, '')
}

/** Null where the credential has no title in the language. */
export function textsOfCredential(credential: ComparedCredential, lang: string): EncodedTexts | null {
  return textsOf(credential.title, credential.outcomes, lang, untaggedOf(credential))
}

/** Outcomes are sorted: their order says nothing, and must not change a vector. */
function textsOf(
  titles: readonly TaggedText[],
  outcomes: readonly { readonly text: readonly TaggedText[] }[],
  lang: string,
  context: string,
): EncodedTexts | null {
  const title = inLanguage(titles, lang, context).join(' ').trim()
  if (title === '') return null
  const body = outcomes.map(({ text }) => inLanguage(text, lang, context).join(' ').trim()).filter((one) => one !== '')
  return { title, whole: [title, ...body.sort()].join('. ').slice(0, mostLetters) }
}
