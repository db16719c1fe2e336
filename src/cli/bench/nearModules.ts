import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Candidate, ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { compareWithModule } from '#core/matching/compare.ts'
import { openCorpus, packCorpus, type Corpus } from '#core/matching/corpus.ts'
import { textsOfCredential, textsOfModule, type EncodedTexts } from '#core/matching/encodedTexts.ts'
import type { SentenceVector } from '#core/matching/meaning/sentenceVector.ts'
import { sentencesNear } from '#core/matching/meaning/sentences.ts'
import { mostListed, rankWithDoubt } from '#core/matching/rank.ts'
import { createSentenceVectors, type SentenceVectors } from '#core/matching/ranking/sentenceNearness.ts'
import { createApplicantVectors } from '#engine/encoders/applicantVectors.ts'
import type { ReadyEncoder } from '#engine/encoders/readyEncoder.ts'
import { sentencesOfModules } from '#engine/encoders/sentencesOf.ts'
import { firstHalf, readMeanwhile } from '#engine/matching/readMeanwhile.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { inventedCatalogue, inventedCredential } from './inventedCatalogue.ts'
import { madeUpVectors, openBundledEncoder, type VectorOf } from './madeUpVectors.ts'
import { comparedOf, timeOf, type Compared } from './measure.ts'
import { resources } from './office.ts'
import { searchPeers } from './searchPeers.ts'

/** What runs for the first time is not counted. */
const warmUp = 3

/** What it takes to find modules near credentials of ten outcomes, one credential a round; all in milliseconds. */
export interface NearModules {
  /** A credential that nobody has asked with, its texts encoded within it, among modules whose texts nobody has read. */
  readonly first: readonly number[]
  /** The credential of the round before again: its texts and theirs are encoded, and what words say is worked out anew. */
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
export async function measureNearModules(size: number, rounds: number): Promise<NearModules> {
  const meaning = readMeaning(resources)
  const modules = inventedCatalogue(size)
  const began = performance.now()
  const bytes = packCorpus(modules, meaning, indexOf)
  const madeIn = performance.now() - began
  const corpus = openCorpus(bytes, meaning, indexOf)
  const encoder = await openBundledEncoder()
  const madeUp = await madeUpVectors(encoder, modules)
  const ask = rankedAndAligned({
    modules: new Map(modules.map((module) => [module.key, module])),
    corpus,
    encoder,
    madeUp,
    sentences: createSentenceVectors(
      modules.map((module) => textsOfModule(module, lang)),
      madeUp,
      'bundled',
    ),
  })
  const peers = searchPeers(modules, meaning).map((peer) => ({ ...peer, readings: new Array<number>() }))
  const [first, again] = [new Array<number>(), new Array<number>()]

  for (let round = -warmUp; round < rounds; round += 1) {
    const credential = inventedCredential(modules, round + warmUp + 1)
    const earlier = inventedCredential(modules, round + warmUp)
    const others = async () => {
      const taken: number[] = []
      for (const peer of peers) taken.push(await timeOf(() => peer.ask(credential))())
      return taken
    }
    const before = round % 2 === 0 ? null : await others()
    const taken = { first: await timeOf(() => ask(credential))(), again: await timeOf(() => ask(earlier))() }
    const beside = before ?? (await others())
    if (round < 0) continue
    first.push(taken.first)
    again.push(taken.again)
    peers.forEach(({ readings }, nth) => readings.push(beside[nth] ?? 0))
  }
  encoder.close()
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

const lang = 'en'

interface Known {
  readonly modules: ReadonlyMap<string, ComparedModule>
  readonly corpus: Corpus
  readonly encoder: ReadyEncoder
  readonly madeUp: VectorOf
  readonly sentences: SentenceVectors
}

/** The texts of a credential are encoded once, as in the engine. */
function rankedAndAligned({ modules, corpus, encoder, madeUp, sentences }: Known) {
  const applicants = createApplicantVectors()
  return async (credential: ComparedCredential): Promise<number> => {
    const texts = demandedTexts(credential)
    const readBy = (some: EncodedTexts) => applicants.of(encoder, [some.title, ...some.outcomes])
    const half = demandedTexts(firstHalf(credential))
    const halfRead = readBy(half)
    const encoded = readBy(texts)
    let isReading = true
    void encoded.then(() => (isReading = false))
    // The question reaches the worker first; while it reads, words are asked, and what they find is read.
    await setImmediate()
    const modulesOf = (candidates: readonly Candidate[]) =>
      candidates.flatMap(({ moduleKey }) => modules.get(moduleKey) ?? [])
    const saidBy = (own: ReadonlyMap<string, SentenceVector>, some: EncodedTexts) => {
      const said = sentences.ask((text) => own.get(text), some)
      if (said === null) throw new Error('A text of the credential was not encoded')
      return new Map([[lang, said]])
    }
    const byHalf = async () => saidBy(await halfRead, half)
    await readMeanwhile({ isReading: () => isReading }, credential, corpus, { modulesOf, byHalf })
    const own = await encoded
    const { candidates } = rankWithDoubt(credential, corpus, saidBy(own, texts))
    const nearest = modulesOf(candidates.slice(0, mostListed))
    const local = new Map(sentencesOfModules(nearest).map((text) => [text, madeUp(text)]))
    const near = sentencesNear({ lang, vectorOf: (text) => own.get(text) ?? local.get(text) })
    return nearest.map((module) => compareWithModule(credential, module, corpus, { near })).length
  }
}

function demandedTexts(credential: ComparedCredential): EncodedTexts {
  const texts = textsOfCredential(credential, lang)
  if (texts === null) throw new Error('The credential has no title')
  return texts
}

export const thousands = (count: number): string => count.toLocaleString('en-US')
