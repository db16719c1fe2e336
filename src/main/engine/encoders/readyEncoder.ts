import type { EncoderFolder } from '#core/matching/meaning/encoderFolder.ts'
import { inBytes, type SentenceVector } from '#core/matching/meaning/sentenceVector.ts'
import { inPieces } from '../inPieces.ts'
import { startEncoderWorker, type EncoderWorker } from './encoderWorker.ts'

/** An encoder that is open in a worker. */
export interface ReadyEncoder {
  readonly folder: EncoderFolder
  /** One for each text, in their order. @throws FolderRefused */
  readonly encode: (texts: readonly string[]) => Promise<readonly SentenceVector[]>
  readonly close: () => void
}

/**
 * Texts in one question to the worker: so many another question waits for at most. Title and outcomes of most credentials
 * are one, so that the worker reads them while who asks is at work and could send no other.
 */
const atOnce = 12

/** `ended` ends it, also while it is being opened. @throws FolderRefused */
export async function openInWorker(file: URL, path: string, ended?: AbortSignal): Promise<ReadyEncoder> {
  const worker = startEncoderWorker({
    worker: file,
    secondsToOpen: 180,
    secondsToEncode: 30 * atOnce,
    megabytes: 1024,
  })
  ended?.addEventListener('abort', worker.close, { once: true })
  try {
    return { folder: await worker.open(path), encode: (texts) => encoded(worker, texts), close: worker.close }
  } catch (cause) {
    worker.close()
    throw cause
  }
}

async function encoded(worker: EncoderWorker, texts: readonly string[]): Promise<readonly SentenceVector[]> {
  const vectors: SentenceVector[] = []
  for (const some of inPieces(texts, atOnce)) vectors.push(...(await worker.encode(some)).map(inBytes))
  return vectors
}
