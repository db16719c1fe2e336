import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import type { WordMeaning } from '#core/matching/meaning/meaning.ts'
import { baselines, type Ask } from './baselines.ts'
import { nearestByVector } from './vectorPeer.ts'

/** How else one would look for near modules; each answers the twenty nearest, without a reason. */
export interface SearchPeer {
  readonly name: string
  readonly ask: (credential: ComparedCredential) => number
}

/** Over modules as one text each, asked once; or over outcomes, asked once for each outcome of the credential. */
export function searchPeers(modules: readonly ComparedModule[], meaning: WordMeaning): readonly SearchPeer[] {
  const whole = modules.map(({ key, title, outcomes }) => ({
    id: key,
    title: valuesOf(title).join(' '),
    desc: outcomes.flatMap(({ text }) => valuesOf(text)).join('. '),
  }))
  const single = modules.flatMap(({ outcomes }) =>
    outcomes.map(({ key, text }) => ({ id: key, title: '', desc: valuesOf(text).join(' ') })),
  )
  const [fullText, bm25] = [demand('SQLite FTS5'), demand('BM25')]
  return [
    once('SQLite FTS5 over modules', fullText(whole)),
    eachOutcome('SQLite FTS5 over outcomes, ten queries', fullText(single)),
    once('BM25 in memory over modules', bm25(whole)),
    once(
      'sqlite-vec over modules',
      nearestByVector(
        whole.map(({ title, desc }) => `${title} ${desc}`),
        meaning,
      ),
    ),
    eachOutcome(
      'sqlite-vec over outcomes, ten queries',
      nearestByVector(
        single.map(({ desc }) => desc),
        meaning,
      ),
    ),
  ]
}

type Query = (text: string) => readonly unknown[]

function once(name: string, query: Query): SearchPeer {
  return {
    name,
    ask: ({ title, outcomes }) =>
      query([...valuesOf(title), ...outcomes.flatMap(({ text }) => valuesOf(text))].join(' ')).length,
  }
}

function eachOutcome(name: string, query: Query): SearchPeer {
  return {
    name,
    ask: ({ outcomes }) => outcomes.reduce((sum, { text }) => sum + query(valuesOf(text).join(' ')).length, 0),
  }
}

function valuesOf(texts: readonly { readonly value: string }[]): string[] {
  return texts.map(({ value }) => value)
}

function demand(name: string): (docs: Parameters<(typeof baselines)[string]>[0]) => Ask {
  const found = baselines[name]
  if (found === undefined) throw new Error(`There is no baseline ${name}`)
  return found
}
