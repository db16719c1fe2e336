import { Worker } from 'node:worker_threads'
import { problem, type CatalogueProblem } from '#core/programme/catalogueProblem.ts'
import { createTurns } from '../inTurn.ts'
import type { CatalogueAnswer, CatalogueAsk } from './catalogueSource.ts'

/** Why the worker gave no answer. */
export class ReaderStopped extends Error {
  /** Null where it was closed on purpose. */
  readonly problem: CatalogueProblem | null

  constructor(found: CatalogueProblem | null) {
    super(`The catalogue's worker stopped: ${found?.code ?? 'closed'}`)
    this.problem = found
  }
}

/** Catalogue files that lie open in a worker of their own, bound in time and memory, until it is closed. */
export interface CatalogueReader {
  /** One question after the other, each with its own time. @throws ReaderStopped where the bounds were reached or the reader was closed. */
  ask(asked: CatalogueAsk): Promise<CatalogueAnswer>
  close(): void
}

/** `megabytes` bounds the heap, `seconds` each single question. */
export function openCatalogueReader(bounds: {
  readonly worker: URL
  readonly seconds: number
  readonly megabytes: number
}): CatalogueReader {
  const worker = new Worker(bounds.worker, { resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes } })
  // What lies open must not keep the process alive.
  worker.unref()
  let stopped: ReaderStopped | null = null
  let waiting: { readonly resolve: (answer: CatalogueAnswer) => void; readonly reject: (why: Error) => void } | null =
    null
  // An answer does not say which question it is of.
  const inTurn = createTurns()

  function stop(found: CatalogueProblem | null): void {
    if (stopped !== null) return
    stopped = new ReaderStopped(found)
    waiting?.reject(stopped)
    waiting = null
    void worker.terminate()
  }
  const at = { at: 'file' } as const
  worker.on('message', (answer: CatalogueAnswer) => {
    waiting?.resolve(answer)
    waiting = null
  })
  worker.on('error', (cause: Error & { readonly code?: string }) => {
    stop(
      cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? problem('took-too-much-memory', at, { megabytes: bounds.megabytes })
        : problem('crashed', at),
    )
  })
  worker.on('exit', () => {
    stop(problem('crashed', at))
  })

  function askNow(asked: CatalogueAsk): Promise<CatalogueAnswer> {
    return new Promise<CatalogueAnswer>((resolve, reject) => {
      if (stopped !== null) {
        reject(stopped)
        return
      }
      worker.ref()
      const timer = setTimeout(() => {
        stop(problem('took-too-long', at, { seconds: bounds.seconds }))
      }, bounds.seconds * 1000)
      const ended = () => {
        clearTimeout(timer)
        worker.unref()
      }
      waiting = {
        resolve(answer) {
          ended()
          resolve(answer)
        },
        reject(why) {
          ended()
          reject(why)
        },
      }
      worker.postMessage(asked)
    })
  }

  return {
    ask: (asked) => inTurn(() => askNow(asked)),
    close: () => {
      stop(null)
    },
  }
}
