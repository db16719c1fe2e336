import type { TaggedText } from '../values.ts'
import type { ComparedCredential, ComparedModule } from './comparison.ts'
import { inLanguage } from './corpus.ts'
import { untaggedOf } from './language.ts'
import { glossedLanguages } from './meaning/glossary.ts'
import { encodedForm, encodedIn, toldIn } from './meaning/sentences.ts'

/**
 * What an encoder of sentences reads of a module or a credential in one language, each text as it is encoded. What has no words
 * in English, but in a language that can be told in it, is told.
 */
export interface EncodedTexts {
  readonly title: string
  /** The outcomes, sorted and each once: their order says nothing. */
  readonly outcomes: readonly string[]
}

/** Null where nothing of the module is in the language or can be told in it. One without a title goes by its first outcome. */
export function textsOfModule({ title, outcomes }: ComparedModule, lang: string): EncodedTexts | null {
  return textsOf(title, outcomes, lang, '')
}

/** Likewise of a credential. */
export function textsOfCredential(credential: ComparedCredential, lang: string): EncodedTexts | null {
  return textsOf(credential.title, credential.outcomes, lang, untaggedOf(credential))
}

function textsOf(
  titles: readonly TaggedText[],
  outcomes: readonly { readonly text: readonly TaggedText[] }[],
  lang: string,
  context: string,
): EncodedTexts | null {
  const title = encodedForm(saidIn(titles, lang, context).join('. '))
  const said = encodedOutcomes(outcomes, lang, context)
  if (title !== '') return { title, outcomes: said }
  const [first, ...rest] = said
  return first === undefined ? null : { title: first, outcomes: rest }
}

/** Outcomes in a language or told in it, as they are encoded, sorted and each once. */
export function encodedOutcomes(
  outcomes: readonly { readonly text: readonly TaggedText[] }[],
  lang: string,
  context: string,
): readonly string[] {
  const said = outcomes.flatMap(({ text }) => saidIn(text, lang, context))
  return [...new Set(said)].filter((text) => text !== '').sort()
}

function saidIn(texts: readonly TaggedText[], lang: string, context: string): string[] {
  const languages = lang === toldIn ? [lang, ...glossedLanguages] : [lang]
  for (const one of languages) {
    const said = inLanguage(texts, one, context).flatMap((value) => encodedIn({ value, lang: one }, lang) ?? [])
    if (said.length > 0) return said
  }
  return []
}
