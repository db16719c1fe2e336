import type { ComparedModule } from '#core/matching/comparison.ts'
import { createCorpus } from '#core/matching/corpus.ts'
import { textsOfCredential, textsOfModule } from '#core/matching/encodedTexts.ts'
import { gistOf, type Gist } from '#core/matching/meaning/gist.ts'
import { toldIn } from '#core/matching/meaning/sentences.ts'
import { rankWithDoubt } from '#core/matching/rank.ts'
import { createSentenceVectors } from '#core/matching/ranking/sentenceNearness.ts'
import { found } from '#core/matching/signals/pair/found.ts'
import { pairOf } from '#core/matching/signals/pair/pairSignal.ts'
import { usedThings } from '#core/matching/signals/pair/usedThings.ts'
import type { TaggedText } from '#core/values.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { readBundledModules } from './bundledModules.ts'
import { resources } from './resources.ts'
import { rounded } from './rounded.ts'
import { openBundledSentences, type SentenceReader } from './sentences/bundledSentences.ts'
import { overlapOf } from './wordOverlap.ts'

const directions = [
  ['en', 'de'],
  ['de', 'en'],
  ['en', 'fr'],
  ['fr', 'en'],
  ['de', 'fr'],
  ['fr', 'de'],
] as const

/**
 * Prints how often the same outcome of the bundled catalogue is found first in another language, among all of them; and
 * how often the same module is ranked first, asked with its title and outcomes in another language.
 */
export async function printBridge(): Promise<void> {
  const modules = readBundledModules()
  const reader = await openBundledSentences()
  const outcomes = modules.flatMap((module) => module.outcomes)
  const ranked: object[] = []
  for (const [from, to] of directions)
    ranked.push({ from, to, ...(await rankedModules(modules, reader, { from, to })) })
  console.table(ranked)
  console.table(
    directions.map(([from, to]) => {
      const texts = outcomes.flatMap(({ text }) => {
        const [asked, told] = [from, to].map((lang) => text.find((one) => one.lang === lang)?.value)
        return asked === undefined || told === undefined ? [] : [{ asked, told }]
      })
      const asked = texts.map((one) => gistOf(one.asked, from))
      const told = texts.map((one) => gistOf(one.told, to))
      return {
        from,
        to,
        outcomes: texts.length,
        'R@1': rounded(firstOf(asked.length, (one, other) => meaning(asked[one], told[other]))),
        'word overlap': rounded(
          firstOf(texts.length, (one, other) => overlapOf(texts[one]?.asked ?? '', texts[other]?.told ?? '')),
        ),
      }
    }),
  )
}

/** Modules with one outcome alone are asked with too: the least that a credential tells. */
async function rankedModules(
  modules: readonly ComparedModule[],
  reader: SentenceReader,
  { from, to }: { readonly from: string; readonly to: string },
) {
  const local = modules.map((module) => onlyIn(module, to))
  const corpus = createCorpus(local, readMeaning(resources))
  const texts = local.map((module) => textsOfModule(module, toldIn))
  await reader.read(texts.flatMap((all) => (all === null ? [] : [all.title, ...all.outcomes])))
  const vectors = createSentenceVectors(texts, reader.vectorOf, 'bundled')
  const placeOf = async (module: ComparedModule) => {
    const { title, outcomes } = onlyIn(module, from)
    const credential = {
      title,
      outcomes: outcomes.map(({ text }, item) => ({ item, text })),
      eqfLevel: null,
      credits: null,
    }
    const asked = textsOfCredential(credential, toldIn)
    await reader.read(asked === null ? [] : [asked.title, ...asked.outcomes])
    const said = asked === null ? null : vectors.ask(reader.vectorOf, asked)
    const { candidates } = rankWithDoubt(credential, corpus, new Map(said === null ? [] : [[toldIn, said]]))
    return 1 + candidates.findIndex(({ moduleKey }) => moduleKey === module.key)
  }
  const placesOf = async (asked: readonly ComparedModule[]) => {
    const places: number[] = []
    for (const module of asked) places.push(await placeOf(module))
    return places
  }
  const single = modules.flatMap((module) =>
    module.outcomes.map((outcome) => ({ ...module, title: [], outcomes: [outcome] })),
  )
  const share = (places: readonly number[], most: number) =>
    rounded(places.filter((place) => place >= 1 && place <= most).length / places.length)
  const [whole, one] = [await placesOf(modules), await placesOf(single)]
  return {
    modules: whole.length,
    'R@1': share(whole, 1),
    'R@5': share(whole, 5),
    'one outcome': one.length,
    'its module R@1': share(one, 1),
    'R@5 of it': share(one, 5),
  }
}

function onlyIn(module: ComparedModule, lang: string): ComparedModule {
  const only = (texts: readonly TaggedText[]) => texts.filter((text) => text.lang === lang)
  const outcomes = module.outcomes.map((outcome) => ({ ...outcome, text: only(outcome.text) }))
  return { ...module, title: only(module.title), outcomes: outcomes.filter(({ text }) => text.length > 0) }
}

function meaning(asked: Gist | undefined, told: Gist | undefined): number {
  if (asked === undefined || told === undefined) return 0
  const pair = pairOf(asked, told, () => 1)
  return found.measure(pair) + usedThings.measure(pair)
}

/** Of so many outcomes the share whose own translation stands first; a tie is shared out, so that chance gains nothing. */
function firstOf(count: number, scoreOf: (one: number, other: number) => number): number {
  const places = Array.from({ length: count }, (_, place) => place)
  const right = places.reduce((sum, one) => {
    const scores = places.map((other) => scoreOf(one, other))
    const best = Math.max(...scores)
    const ties = scores.filter((score) => score === best).length
    return sum + (scores[one] === best ? 1 / ties : 0)
  }, 0)
  return right / count
}
