import { statementsIn } from '#core/matching/meaning/statements.ts'
import { encodedIn, sentencesNear, type SentencesNear } from '#core/matching/meaning/sentences.ts'
import { coverageLanguage } from '#engine/encoders/sentencesOf.ts'
import type { RatedPair } from '../goldPairs.ts'
import { openBundledSentences } from './bundledSentences.ts'

/** What the bundled encoder says of these pairs and of any two of their texts. */
export async function nearOf(pairs: readonly RatedPair[]): Promise<SentencesNear> {
  const reader = await openBundledSentences()
  const texts = pairs.flatMap(({ text, local }) => [
    text,
    ...statementsIn(text.value, text.lang).map((value) => ({ ...text, value })),
    ...local,
  ])
  await reader.read(texts.flatMap((text) => encodedIn(text, coverageLanguage) ?? []))
  return sentencesNear({ lang: coverageLanguage, vectorOf: reader.vectorOf })
}
