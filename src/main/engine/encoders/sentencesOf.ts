import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { inLanguage } from '#core/matching/corpus.ts'
import { untaggedOf } from '#core/matching/language.ts'
import { encodedForm } from '#core/matching/meaning/sentences.ts'
import type { TaggedText } from '#core/values.ts'

/** The weights of coverage were learned with English alone. */
export const coverageLanguage = 'en'

/** What coverage is told by: outcomes in English, each as it is encoded. */
export function sentencesOfCredential(credential: ComparedCredential): readonly string[] {
  return sentencesOf([credential], untaggedOf(credential))
}

export function sentencesOfModules(modules: readonly ComparedModule[]): readonly string[] {
  return sentencesOf(modules, '')
}

function sentencesOf(
  of: readonly { readonly outcomes: readonly { readonly text: readonly TaggedText[] }[] }[],
  context: string,
): readonly string[] {
  const texts = of.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ text }) => inLanguage(text, coverageLanguage, context)),
  )
  return [...new Set(texts.map(encodedForm))].filter((text) => text !== '')
}
