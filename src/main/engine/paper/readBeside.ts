import type { PageWords } from '#core/paper/pageWords.ts'
import type { Picture } from '#core/paper/picture.ts'
import { reachedBounds, startAskedWorker, WorkerStopped } from '../askedWorker.ts'
import { createTurns } from '../inTurn.ts'
import type { Log } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { WordsAnswer, WordsAsk } from './words.worker.ts'

export interface PageReaderBounds {
  /** The built or source file of `words.worker.ts`. */
  readonly worker: URL
  /** The most that one page may take, the start of the worker included. */
  readonly seconds: number
  /** The most memory that the recogniser may take; the heap of its worker may grow to as much again. */
  readonly megabytes: number
}

/**
 * Reads the words of pages that are pictures, beside the engine: in a worker of its own for each page, bound in time and memory. A start
 * takes a tenth of a second, a page three seconds, and no word of an applicant outlives its page.
 */
export interface PageReader {
  /**
   * One page after the other.
   *
   * @throws Refusal `pageTooMuch` where it reached the bounds, `readingStopped` where the signal stopped it, running or waiting,
   * `locked` where the record was closed
   */
  readonly readPage: (picture: Picture, signal: AbortSignal) => Promise<PageWords>
  readonly close: () => void
}

export function openPageReader({ worker: file, seconds, megabytes }: PageReaderBounds, log: Log): PageReader {
  const inTurn = createTurns()
  const closing = new AbortController()

  async function readNow(picture: Picture, signal: AbortSignal): Promise<PageWords> {
    const ended = () => new Refusal(closing.signal.aborted ? 'locked' : 'readingStopped')
    const ending = AbortSignal.any([signal, closing.signal])
    if (ending.aborted) throw ended()
    const worker = startAskedWorker<WordsAsk, WordsAnswer>(file, megabytes)
    const end = () => {
      worker.close()
    }
    ending.addEventListener('abort', end, { once: true })
    try {
      // The bytes may lie in a buffer that is shared: moved are those of a copy.
      const points = new Uint8Array(picture.points)
      const asked = { picture: { ...picture, points }, megabytes, lastLookAfter: seconds / 3 }
      const answer = await worker.ask(asked, seconds, [points.buffer])
      if (answer !== 'took-too-much-memory') return answer
      throw tooMuch(answer)
    } catch (cause) {
      if (reachedBounds(cause)) throw tooMuch(cause.why)
      if (!(cause instanceof WorkerStopped)) throw cause
      throw cause.why === 'closed' ? ended() : cause.cause instanceof Error ? cause.cause : cause
    } finally {
      ending.removeEventListener('abort', end)
      end()
    }
  }

  function tooMuch(why: string): Refusal {
    log('page.stopped', { why })
    return new Refusal('pageTooMuch')
  }

  return {
    readPage: (picture, signal) => inTurn(() => readNow(picture, signal)),
    close: () => {
      closing.abort()
    },
  }
}
