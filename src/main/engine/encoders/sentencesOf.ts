import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { encodedOutcomes } from '#core/matching/encodedTexts.ts'
import { untaggedOf } from '#core/matching/language.ts'
import { statedApart } from '#core/matching/statedApart.ts'

/** The weights of coverage were learned with English alone. */
export const coverageLanguage = 'en'

/** What coverage is told by: outcomes in English, each as it is encoded. */
export function sentencesOfCredential(credential: ComparedCredential): readonly string[] {
  return encodedOutcomes(statedApart(credential).outcomes, coverageLanguage, untaggedOf(credential))
}

export function sentencesOfModules(modules: readonly ComparedModule[]): readonly string[] {
  const outcomes = modules.flatMap((module) => module.outcomes)
  return encodedOutcomes(outcomes, coverageLanguage, '')
}
