import { Worker } from 'node:worker_threads'
import type { ImportProblem, SourceFile } from '#core/importing/importer.ts'
import type { ReadFile } from '#core/importing/registry.ts'
import { err, type Result } from '#core/result.ts'

export { readPath } from './readPath.ts'

export type ReadOutcome = Result<ReadFile, ImportProblem>

/** Reads files that nobody has vouched for, where they can do no harm: in a worker, bound in time and memory. */
export interface Reader {
  /** Files are read one after the other. Aborting stops this file, running or waiting; it then answers `stopped`. */
  read(file: SourceFile, signal?: AbortSignal): Promise<ReadOutcome>
  /** Stops what is running; what waits answers `stopped`. */
  close(): Promise<void>
}

export interface ReaderBounds {
  /** The built or source file of `read.worker.ts`. */
  readonly worker: URL
  /** The most that one file may take, the start of the worker included. */
  readonly seconds: number
  /** The most memory the worker's heap may grow to. */
  readonly megabytes: number
}

interface Job {
  readonly file: SourceFile
  readonly settle: (outcome: ReadOutcome) => void
}

export function createReader(bounds: ReaderBounds): Reader {
  const waiting: Job[] = []
  let running: Job | null = null
  let worker: Worker | null = null
  let timer: NodeJS.Timeout | null = null
  let closed = false

  function read(file: SourceFile, signal?: AbortSignal): Promise<ReadOutcome> {
    return new Promise((resolve) => {
      if (closed || signal?.aborted === true) {
        resolve(err(stopped))
        return
      }
      const stop = () => {
        giveUp(job, stopped)
      }
      const job: Job = {
        file,
        settle(outcome) {
          signal?.removeEventListener('abort', stop)
          resolve(outcome)
        },
      }
      signal?.addEventListener('abort', stop, { once: true })
      waiting.push(job)
      startNext()
    })
  }

  function startNext(): void {
    const next = running === null ? waiting.shift() : undefined
    if (next === undefined) return
    running = next
    worker ??= startWorker()
    worker.ref()
    worker.postMessage(next.file)
    timer = setTimeout(() => {
      giveUp(next, { code: 'took-too-long', facts: { seconds: bounds.seconds } })
    }, bounds.seconds * 1000)
  }

  function startWorker(): Worker {
    const started = new Worker(bounds.worker, { resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes } })
    started.on('message', (outcome: ReadOutcome) => {
      if (started === worker) finish(outcome)
    })
    // A worker that failed is not used again: whatever it held may be half done.
    const failed = (problem: ImportProblem) => {
      if (started !== worker) return
      worker = null
      if (running !== null) finish(err(problem))
    }
    started.on('error', (cause: Error & { readonly code?: string }) => {
      failed(
        cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { code: 'took-too-much-memory', facts: { megabytes: bounds.megabytes } }
          : { code: 'crashed', facts: {} },
      )
    })
    started.on('exit', () => {
      failed({ code: 'crashed', facts: {} })
    })
    return started
  }

  function finish(outcome: ReadOutcome): void {
    const done = running
    if (timer !== null) clearTimeout(timer)
    timer = null
    running = null
    // An idle worker must not keep the process alive.
    worker?.unref()
    done?.settle(outcome)
    startNext()
  }

  function giveUp(job: Job, problem: ImportProblem): void {
    if (job === running) {
      const abandoned = worker
      worker = null
      void abandoned?.terminate()
      finish(err(problem))
      return
    }
    const place = waiting.indexOf(job)
    if (place < 0) return
    waiting.splice(place, 1)
    job.settle(err(problem))
  }

  async function close(): Promise<void> {
    closed = true
    for (const job of waiting.splice(0)) job.settle(err(stopped))
    const last = worker
    if (running !== null) giveUp(running, stopped)
    worker = null
    await last?.terminate()
  }

  return { read, close }
}

const stopped: ImportProblem = { code: 'stopped', facts: {} }
