import { Worker, type Transferable } from 'node:worker_threads'
import { createTurns } from './inTurn.ts'

/** Why a worker gave no answer; `closed` is on purpose. */
export class WorkerStopped extends Error {
  readonly why: 'took-too-long' | 'took-too-much-memory' | 'crashed' | 'closed'

  constructor(why: WorkerStopped['why'], cause?: unknown) {
    super(`The worker gave no answer: ${why}`, { cause })
    this.why = why
  }
}

/** Whether what was asked was too much, not the worker at fault or closed. */
export function reachedBounds(cause: unknown): cause is WorkerStopped {
  return cause instanceof WorkerStopped && (cause.why === 'took-too-long' || cause.why === 'took-too-much-memory')
}

/** A worker that answers one message for each that it gets, bound in time and memory. One that was stopped is not asked again. */
export interface AskedWorker<Ask, Answer> {
  /**
   * One question after the other, each with its own time. What stands in `handedOver` is moved to the worker and can't be used
   * here any more.
   *
   * @throws WorkerStopped where the bounds were reached, or it was closed
   */
  ask(asked: Ask, seconds: number, handedOver?: readonly Transferable[]): Promise<Answer>
  close(): void
}

/** `file` is the built or source file of the worker; `megabytes` bounds its heap. It keeps the process alive only while it is asked. */
export function startAskedWorker<Ask, Answer>(file: URL, megabytes: number): AskedWorker<Ask, Answer> {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  worker.unref()
  let stopped: WorkerStopped | null = null
  let waiting: PromiseWithResolvers<Answer> | null = null
  // An answer does not say which question it is of.
  const inTurn = createTurns()

  function stop(why: WorkerStopped['why'], cause?: unknown): void {
    if (stopped !== null) return
    stopped = new WorkerStopped(why, cause)
    waiting?.reject(stopped)
    void worker.terminate()
  }
  worker.on('message', (answer: Answer) => {
    waiting?.resolve(answer)
  })
  worker.on('error', (cause: Error & { readonly code?: string }) => {
    stop(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'took-too-much-memory' : 'crashed', cause)
  })
  worker.on('exit', () => {
    stop('crashed')
  })

  async function askNow(asked: Ask, seconds: number, handedOver: readonly Transferable[]): Promise<Answer> {
    if (stopped !== null) throw stopped
    waiting = Promise.withResolvers()
    worker.ref()
    const timer = setTimeout(() => {
      stop('took-too-long')
    }, seconds * 1000)
    try {
      worker.postMessage(asked, handedOver)
      return await waiting.promise
    } finally {
      clearTimeout(timer)
      worker.unref()
      waiting = null
    }
  }

  return {
    ask: (asked, seconds, handedOver = []) => inTurn(() => askNow(asked, seconds, handedOver)),
    close: () => {
      stop('closed')
    },
  }
}
