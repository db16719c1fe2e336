import { performance } from 'node:perf_hooks'
import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { compareWithModule } from '#core/matching/compare.ts'
import { openCorpus, packCorpus, type Corpus } from '#core/matching/corpus.ts'
import { rankCatalogue } from '#core/matching/rank.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { inventedCatalogue, inventedCredential } from './inventedCatalogue.ts'
import { comparedOf, type Compared } from './measure.ts'
import { resources } from './office.ts'
import { searchPeers } from './searchPeers.ts'

/** As many as the screen lists. */
export const aligned = 20
/** What runs for the first time is not counted. */
const warmUp = 3

/** What it takes to find modules near credentials of ten outcomes, one credential a round; all in milliseconds. */
export interface NearModules {
  /** A credential that nobody has asked with, among modules whose texts nobody has read. */
  readonly first: readonly number[]
  /** The same credential at once again: its texts and theirs are encoded, all else is worked out anew. */
  readonly again: readonly number[]
  readonly peers: readonly {
    readonly name: string
    readonly readings: readonly number[]
    readonly beside: { readonly first: Compared; readonly again: Compared }
  }[]
  /** The index as it is kept between sessions. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly madeIn: number
}

/** An invented catalogue of so many modules with ten outcomes each. */
export function measureNearModules(size: number, rounds: number): NearModules {
  const meaning = readMeaning(resources)
  const modules = inventedCatalogue(size)
  const began = performance.now()
  const bytes = packCorpus(modules, meaning, indexOf)
  const madeIn = performance.now() - began
  const corpus = openCorpus(bytes, meaning, indexOf)
  const byKey = new Map(modules.map((module) => [module.key, module]))
  const peers = searchPeers(modules, meaning).map((peer) => ({ ...peer, readings: new Array<number>() }))
  const [first, again] = [new Array<number>(), new Array<number>()]

  for (let round = -warmUp; round < rounds; round += 1) {
    const credential = inventedCredential(modules, round + warmUp + 1)
    const ours = () => timeTaken(() => rankedAndAligned(credential, byKey, corpus))
    const others = () => peers.map(({ ask }) => timeTaken(() => ask(credential)))
    const before = round % 2 === 0 ? null : others()
    const taken = [ours(), ours()]
    const beside = before ?? others()
    if (round < 0) continue
    first.push(taken[0] ?? 0)
    again.push(taken[1] ?? 0)
    peers.forEach(({ readings }, nth) => readings.push(beside[nth] ?? 0))
  }
  const besides = (ours: readonly number[], readings: readonly number[]) =>
    comparedOf(ours.map((reading, round) => ({ ours: reading, peer: readings[round] ?? 0 })))
  return {
    first,
    again,
    peers: peers.map(({ name, readings }) => ({
      name,
      readings,
      beside: { first: besides(first, readings), again: besides(again, readings) },
    })),
    bytes,
    madeIn,
  }
}

/** What the index says that it was made of. */
export const indexOf = 'bench'

function rankedAndAligned(
  credential: ComparedCredential,
  modules: ReadonlyMap<string, ComparedModule>,
  corpus: Corpus,
): number {
  return rankCatalogue(credential, corpus)
    .slice(0, aligned)
    .flatMap(({ moduleKey }) => modules.get(moduleKey) ?? [])
    .map((module) => compareWithModule(credential, module, corpus)).length
}

function timeTaken(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export const thousands = (count: number): string => count.toLocaleString('en-US')
