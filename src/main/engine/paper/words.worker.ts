import { parentPort } from 'node:worker_threads'
import { readTurned, type PageWords } from '#core/paper/pageWords.ts'
import type { Picture } from '#core/paper/picture.ts'
import { openTesseract, TooMuchMemory } from './tesseract.ts'

export interface WordsAsk {
  readonly picture: Picture
  /** The most memory that the recogniser may take beside the worker's heap. */
  readonly megabytes: number
  /** After so many seconds a page is not looked at from another side. */
  readonly lastLookAfter: number
}
export type WordsAnswer = PageWords | 'took-too-much-memory'

// One page in its life: what it read is gone with it.
parentPort?.on('message', ({ picture, megabytes, lastLookAfter }: WordsAsk) => {
  const until = performance.now() + lastLookAfter * 1000
  const read = async (): Promise<WordsAnswer> => {
    const recognise = await openTesseract(megabytes)
    try {
      return readTurned(picture, recognise, () => performance.now() < until)
    } catch (cause) {
      if (cause instanceof TooMuchMemory) return 'took-too-much-memory'
      throw cause
    }
  }
  void read().then((answer) => {
    parentPort?.postMessage(answer)
  })
})
