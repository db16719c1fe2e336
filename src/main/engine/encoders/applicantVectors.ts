import type { SentenceVector } from '#core/matching/meaning/sentenceVector.ts'
import type { ReadyEncoder } from './readyEncoder.ts'

/**
 * Vectors of what applicants handed in. They are asked for again and again and never written anywhere: an erasure would
 * not find them.
 */
export interface ApplicantVectors {
  /** By text. @throws FolderRefused */
  readonly of: (encoder: ReadyEncoder, texts: readonly string[]) => Promise<ReadonlyMap<string, SentenceVector>>
  readonly forget: () => void
}

/** Some 15 MB: the texts of a thousand credentials. */
const mostKept = 20_000

export function createApplicantVectors(): ApplicantVectors {
  const kept = new Map<string, Promise<SentenceVector>>()

  /** All that are missing in one question, also for whoever asks meanwhile. */
  function encode(encoder: ReadyEncoder, texts: readonly string[]): void {
    const given = encoder.encode(texts)
    texts.forEach((text, nth) => {
      const key = keyOf(encoder, text)
      const vector = given.then((vectors) => {
        const own = vectors[nth]
        if (own === undefined) throw new Error('An encoder gave fewer vectors than there were texts')
        return own
      })
      kept.set(key, vector)
      vector.catch(() => kept.delete(key))
    })
    for (const [key] of kept) {
      if (kept.size <= mostKept) break
      kept.delete(key)
    }
  }

  return {
    async of(encoder, texts) {
      const missing = [...new Set(texts)].filter((text) => !kept.has(keyOf(encoder, text)))
      if (missing.length > 0) encode(encoder, missing)
      const asked = texts.map((text) => [text, kept.get(keyOf(encoder, text))] as const)
      const found = new Map<string, SentenceVector>()
      for (const [text, vector] of asked) {
        if (vector !== undefined) found.set(text, await vector)
      }
      return found
    },
    forget: () => {
      kept.clear()
    },
  }
}

function keyOf({ folder }: ReadyEncoder, text: string): string {
  return `${folder.id}\n${text}`
}
