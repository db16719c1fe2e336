import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Connection from 'better-sqlite3'
import type { SentenceEncoder } from '#core/matching/meaning/sentenceEncoder.ts'
import { inBytes, type SentenceVector } from '#core/matching/meaning/sentenceVector.ts'
import { bundledFolder } from '#engine/encoders/bundledEncoder.ts'
import { openOnnxEncoder } from '#engine/encoders/onnxEncoder.ts'
import { inPieces } from '#engine/inPieces.ts'
import { resources } from '../resources.ts'

/** Vectors of texts by an encoder of sentences, each made once on a computer. */
export interface SentenceReader {
  /** Makes the vectors that are not there; texts stand as they are encoded. */
  readonly read: (texts: Iterable<string>) => Promise<void>
  readonly vectorOf: (text: string) => SentenceVector | undefined
}

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/sentences/', import.meta.url))

/** What comes with the workbench. */
export async function openBundledSentences(): Promise<SentenceReader> {
  return readerOf(await openOnnxEncoder(bundledFolder(resources)))
}

/** Vectors lie in the cache of `node_modules`, a file for each encoder: some sets have ten thousand texts. */
export function readerOf({ id, encode }: Pick<SentenceEncoder, 'id' | 'encode'>): SentenceReader {
  mkdirSync(cache, { recursive: true })
  const kept = new Connection(join(cache, `${id.replaceAll('/', '-')}.sqlite`))
  kept.pragma('journal_mode = WAL')
  kept.exec('create table if not exists vector (text text primary key, bytes blob not null) strict')
  const find = kept.prepare<[string], { readonly bytes: Buffer }>('select bytes from vector where text = ?')
  const keep = kept.prepare('insert or ignore into vector values (?, ?)')
  const known = new Map<string, SentenceVector>()
  return {
    async read(texts) {
      const missing = [...new Set(texts)].filter((text) => {
        if (text === '' || known.has(text)) return false
        const found = find.get(text)
        if (found !== undefined) known.set(text, new Int8Array(found.bytes))
        return found === undefined
      })
      for (const part of inPieces(missing, together)) {
        const vectors = await encode(part)
        kept.transaction(() => {
          part.forEach((text, nth) => {
            const vector = inBytes(vectors[nth] ?? new Float32Array())
            known.set(text, vector)
            keep.run(text, Buffer.from(vector.buffer))
          })
        })()
      }
    },
    vectorOf: (text) => known.get(text),
  }
}

/** Texts that are made anew if it is stopped. */
const together = 200
