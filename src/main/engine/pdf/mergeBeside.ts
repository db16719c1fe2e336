import { Worker } from 'node:worker_threads'
import { createTurns } from '../inTurn.ts'

export type MergeAsk =
  | { readonly ask: 'pages'; readonly bytes: Uint8Array }
  | { readonly ask: 'merge'; readonly parts: readonly Uint8Array[]; readonly title: string; readonly day: string }

export interface MergeBounds {
  /** The built or source file of `merge.worker.ts`. */
  readonly worker: URL
  /** The most that one question may take, the start of the worker included. */
  readonly seconds: number
  /** The most memory the worker's heap may grow to. */
  readonly megabytes: number
}

/** Takes over pages of PDFs that nobody has vouched for, where they can do no harm: in a worker, bound in time and memory. */
export interface Merger {
  /** Pages that could be taken over; null where none can be, or where the file reached the bounds. */
  pagesOf(bytes: Uint8Array): Promise<number | null>
  /** One PDF of those that gave pages, one after the other. @throws Error where that reached the bounds */
  merge(parts: readonly Uint8Array[], title: string, day: string): Promise<Uint8Array>
  close(): void
}

/** Asked one question after the other. A worker that gave no answer is not asked again: the next question gets a new one. */
export function openMerger({ worker: file, seconds, megabytes }: MergeBounds): Merger {
  const inTurn = createTurns()
  let worker: Worker | null = null
  let waiting: { readonly resolve: (answer: unknown) => void; readonly reject: (why: Error) => void } | null = null

  function start(): Worker {
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    started.on('message', (answer: unknown) => {
      if (started === worker) waiting?.resolve(answer)
    })
    started.on('error', (cause: Error & { readonly code?: string }) => {
      if (started === worker) stop(cause.code ?? cause.name)
    })
    started.on('exit', () => {
      if (started === worker) stop('it ended')
    })
    return started
  }

  function stop(why: string): void {
    void worker?.terminate()
    worker = null
    waiting?.reject(new Error(`The worker that joins PDFs gave no answer: ${why}`))
  }

  const ask = (asked: MergeAsk): Promise<unknown> => inTurn(() => askNow(asked))

  async function askNow(asked: MergeAsk): Promise<unknown> {
    const timer = setTimeout(() => {
      stop(`it took longer than ${String(seconds)} s`)
    }, seconds * 1000)
    try {
      return await new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        worker ??= start()
        worker.postMessage(asked)
      })
    } finally {
      clearTimeout(timer)
      waiting = null
    }
  }

  return {
    pagesOf: async (bytes) => {
      try {
        return (await ask({ ask: 'pages', bytes })) as number | null
      } catch {
        return null
      }
    },
    merge: async (parts, title, day) => (await ask({ ask: 'merge', parts, title, day })) as Uint8Array,
    close: () => {
      stop('it was closed')
    },
  }
}
