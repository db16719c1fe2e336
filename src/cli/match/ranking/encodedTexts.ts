import type { SentenceEncoder } from '#core/matching/meaning/sentenceEncoder.ts'
import { textsOfModule } from '#core/matching/encodedTexts.ts'
import { createSentenceVectors } from '#core/matching/ranking/sentenceNearness.ts'
import { moduleOf } from '../rankingSet.ts'
import type { NamedSet, Nearness } from './measuredSet.ts'

type Text = NamedSet['docs'][number]

/** What an encoder says of all documents of a set to a query; all texts are English. */
export async function nearnessByEncoder({ docs, queries }: NamedSet, encoder: SentenceEncoder): Promise<Nearness> {
  const textsOf = (text: Pick<Text, 'title' | 'desc'>) => textsOfModule(moduleOf({ id: '', ...text }), 'en')
  const local = docs.map(textsOf)
  const asked = queries.map(textsOf)
  const texts = [...new Set([...local, ...asked].flatMap((one) => (one === null ? [] : [one.title, one.whole])))]
  const vectors = await encoder.encode(texts)
  const byText = new Map(texts.map((text, nth) => [text, vectors[nth]]))
  const find = (text: string) => byText.get(text)
  const index = createSentenceVectors(local, find)
  return (query) => {
    const one = textsOf(query)
    return one === null ? null : index.ask(find, one)
  }
}
