import type { EncodedTexts } from '#core/matching/encodedTexts.ts'
import { encodedForm, encodedIn, toldIn } from '#core/matching/meaning/sentences.ts'
import { createSentenceVectors } from '#core/matching/ranking/sentenceNearness.ts'
import type { SentenceReader } from '../sentences/bundledSentences.ts'
import type { MeasuredQuery, NamedSet, Nearness } from './measuredSet.ts'

type Text = Pick<NamedSet['docs'][number], 'title' | 'desc'>

/**
 * What an encoder of sentences says of all documents of a set to a query; all texts are English. Descriptions are read of the
 * documents alone that came near a query which asks with more than a title: `measured` are the set's queries without sentences.
 */
export async function nearnessBy(
  reader: SentenceReader,
  by: 'bundled' | 'another',
  { docs, queries }: NamedSet,
  measured: readonly MeasuredQuery[],
): Promise<Nearness> {
  const local = docs.map(textsOf)
  const whole = measured.filter(({ kind }) => kind === 'sentence' || kind === 'text')
  const near = new Set(whole.flatMap(({ candidates }) => candidates))
  const asked = queries.map(textsOf)
  await reader.read([
    ...local.map(({ title }) => title),
    ...local.flatMap(({ outcomes }, nth) => (near.has(docs[nth]?.id ?? '') ? outcomes : [])),
    ...asked.flatMap(({ title, outcomes }) => [title, ...outcomes]),
  ])
  const index = createSentenceVectors(local, reader.vectorOf, by)
  return (query) => index.ask(reader.vectorOf, textsOf(query))
}

/** Each sentence of a description for an outcome of its own. A query without a title asks with its first sentence. */
function textsOf({ title, desc }: Text): EncodedTexts {
  const sentences = desc.split(/(?<=[.;])\s+|\n+/).map((value) => encodedIn({ value, lang: toldIn }, toldIn) ?? '')
  const [first = '', ...rest] = [encodedForm(title), ...sentences].filter((text) => text !== '')
  return { title: first, outcomes: [...new Set(rest)].sort() }
}
