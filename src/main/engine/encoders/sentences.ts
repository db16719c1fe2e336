import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { textsOfCredential, textsOfModule } from '#core/matching/encodedTexts.ts'
import type { EncoderFolder } from '#core/matching/meaning/encoderFolder.ts'
import {
  createSentenceVectors,
  type SentenceNearness,
  type SentenceVectors,
} from '#core/matching/ranking/sentenceNearness.ts'
import type { Reader } from '../db/database.ts'
import { hashOfText, vectorsOf } from '../db/repositories/textVectors.ts'
import type { EncoderWorker } from './encoderWorker.ts'

interface Asked {
  readonly credential: ComparedCredential
  /** Of the modules, in the order that the answer has. */
  readonly keys: readonly string[]
  readonly modules: () => readonly ComparedModule[]
}

interface Kept {
  readonly of: string
  readonly vectors: ReadonlyMap<string, SentenceVectors>
  readonly lacking: number
}

/** The vectors of a catalogue in memory, for as long as encoder and modules stay the same. */
export function createSentences() {
  let kept: Kept | null = null

  function vectorsFor(db: Reader, { id, languages }: EncoderFolder, { keys, modules }: Omit<Asked, 'credential'>) {
    const of = [id, ...keys].join()
    if (kept?.of === of) return kept
    let lacking = 0
    const byKey = new Map(modules().map((module) => [module.key, module]))
    const ordered = keys.map((key) => byKey.get(key))
    const vectors = new Map(
      languages.map((lang) => {
        const texts = ordered.map((module) => (module === undefined ? null : textsOfModule(module, lang)))
        const hashes = texts.flatMap((one) => (one === null ? [] : [hashOfText(one.title), hashOfText(one.whole)]))
        const wanted = new Set(hashes)
        const found = vectorsOf(db, id, [...wanted])
        lacking += wanted.size - found.size
        return [lang, createSentenceVectors(texts, (text) => found.get(hashOfText(text)))]
      }),
    )
    kept = { of, vectors, lacking }
    return kept
  }

  return {
    async nearness(
      db: Reader,
      folder: EncoderFolder,
      encoder: EncoderWorker,
      { credential, ...catalogue }: Asked,
    ): Promise<ReadonlyMap<string, SentenceNearness>> {
      const nearness = new Map<string, SentenceNearness>()
      for (const [lang, vectors] of vectorsFor(db, folder, catalogue).vectors) {
        const texts = textsOfCredential(credential, lang)
        if (texts === null) continue
        // An applicant's text is encoded anew each time: its vector is not kept.
        const [title, whole] = await encoder.encode([texts.title, texts.whole])
        nearness.set(
          lang,
          vectors.ask((text) => (text === texts.title ? title : whole), texts),
        )
      }
      return nearness
    },
    /** Whether the catalogue that was asked last has texts without a vector, as after an import. */
    lacks: () => kept !== null && kept.lacking > 0,
    forget() {
      kept = null
    },
  }
}
