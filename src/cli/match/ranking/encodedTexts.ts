import type { SentenceEncoder } from '#core/matching/meaning/sentenceEncoder.ts'
import { textsOfModule } from '#core/matching/encodedTexts.ts'
import { createSentenceVectors } from '#core/matching/ranking/sentenceNearness.ts'
import { moduleOf } from '../rankingSet.ts'
import type { NamedSet, Nearness } from './measuredSet.ts'

type Text = NamedSet['docs'][number]

/**
 * What an encoder says of all documents of a set to a query; all texts are English. Vectors are put into `byText` and not made
 * again where one is there: several sets have the same documents.
 */
export async function nearnessByEncoder(
  { docs, queries }: NamedSet,
  encoder: SentenceEncoder,
  byText: Map<string, Float32Array>,
): Promise<Nearness> {
  const textsOf = (text: Pick<Text, 'title' | 'desc'>) => textsOfModule(moduleOf({ id: '', ...text }), 'en')
  const local = docs.map(textsOf)
  const asked = queries.map(textsOf)
  const all = new Set([...local, ...asked].flatMap((one) => (one === null ? [] : [one.title, one.whole])))
  const texts = [...all].filter((text) => !byText.has(text))
  const vectors = await encoder.encode(texts)
  vectors.forEach((vector, nth) => byText.set(texts[nth] ?? '', vector))
  const find = (text: string) => byText.get(text)
  const index = createSentenceVectors(local, find)
  return (query) => {
    const one = textsOf(query)
    return one === null ? null : index.ask(find, one)
  }
}
