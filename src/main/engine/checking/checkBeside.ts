import { Worker } from 'node:worker_threads'

export interface CheckTask {
  readonly file: string
  /** The worker's own copy, which it wipes. */
  readonly key: Uint8Array<ArrayBuffer>
}

export type CheckAnswer = 'sound' | 'damaged'

/** A record that is looked at whole while it is read from. */
export interface Check {
  /** `failed`: the worker ended without an answer, which says nothing of the record. `cut`: nobody waits for it any more. */
  readonly done: Promise<CheckAnswer | 'failed' | 'cut'>
  readonly cut: () => void
  /** Settles when the worker has let go of the file, which may be a while after it was cut. */
  readonly ended: Promise<void>
}

/**
 * Looks at every page of a record over a connection of its own, in a worker, so that the engine answers meanwhile.
 *
 * `worker` is the built or source file of `check.worker.ts`; `key` has 32 bytes and is copied.
 */
export function checkBeside(worker: URL, { file, key }: { readonly file: string; readonly key: Uint8Array }): Check {
  const own = Uint8Array.from(key)
  const started = new Worker(worker, {
    workerData: { file, key: own } satisfies CheckTask,
    transferList: [own.buffer],
  })
  const ended = new Promise<void>((resolve) => {
    started.on('exit', () => {
      resolve()
    })
  })
  let settle: (answer: Awaited<Check['done']>) => void
  const done = new Promise<Awaited<Check['done']>>((resolve) => {
    settle = resolve
  })
  started.on('message', (answer: CheckAnswer) => {
    settle(answer)
  })
  started.on('error', () => {
    settle('failed')
  })
  started.on('exit', () => {
    settle('failed')
  })
  return {
    done,
    cut: () => {
      settle('cut')
      void started.terminate()
    },
    ended,
  }
}
