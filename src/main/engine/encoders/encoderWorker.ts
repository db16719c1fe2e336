import { Worker } from 'node:worker_threads'
import type { EncoderFolder, FolderProblem } from '#core/matching/meaning/encoderFolder.ts'
import { createTurns } from '../inTurn.ts'
import { FolderRefused } from './folderFiles.ts'

export type EncoderAsk =
  { readonly ask: 'open'; readonly path: string } | { readonly ask: 'encode'; readonly texts: readonly string[] }

export type EncoderAnswer =
  | { readonly answer: 'opened'; readonly folder: EncoderFolder }
  | { readonly answer: 'encoded'; readonly vectors: readonly Float32Array[] }
  | { readonly answer: 'refused'; readonly problem: FolderProblem }

/** An encoder of sentences in a worker of its own, bound in time and memory. */
export interface EncoderWorker {
  /** @throws FolderRefused where the folder can't be used or the bounds were reached. */
  readonly open: (path: string) => Promise<EncoderFolder>
  /** Asked one after the other. @throws FolderRefused */
  readonly encode: (texts: readonly string[]) => Promise<readonly Float32Array[]>
  readonly close: () => void
}

export interface EncoderBounds {
  /** The built or source file of `encode.worker.ts`. */
  readonly worker: URL
  readonly secondsToOpen: number
  readonly secondsToEncode: number
  /** Of the heap of JavaScript; the model lies beside it, bound by the size of its file. */
  readonly megabytes: number
}

export function startEncoderWorker(bounds: EncoderBounds): EncoderWorker {
  const worker = new Worker(bounds.worker, { resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes } })
  worker.unref()
  let stopped: FolderRefused | null = null
  let waiting: { settle: (answer: EncoderAnswer) => void; fail: (why: Error) => void } | null = null
  const inTurn = createTurns()

  function stop(why: FolderRefused): void {
    if (stopped !== null) return
    stopped = why
    waiting?.fail(why)
    waiting = null
    void worker.terminate()
  }
  worker.on('message', (answer: EncoderAnswer) => {
    waiting?.settle(answer)
    waiting = null
  })
  worker.on('error', (cause: Error & { readonly code?: string }) => {
    stop(new FolderRefused(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tookTooMuchMemory' : 'crashed'))
  })
  worker.on('exit', () => {
    stop(new FolderRefused('crashed'))
  })

  function askNow(asked: EncoderAsk, seconds: number): Promise<EncoderAnswer> {
    return new Promise<EncoderAnswer>((resolve, reject) => {
      if (stopped !== null) {
        reject(stopped)
        return
      }
      worker.ref()
      const timer = setTimeout(() => {
        stop(new FolderRefused('tookTooLong', { seconds }))
      }, seconds * 1000)
      const ended = () => {
        clearTimeout(timer)
        worker.unref()
      }
      waiting = {
        settle: (answer) => {
          ended()
          resolve(answer)
        },
        fail: (why) => {
          ended()
          reject(why)
        },
      }
      worker.postMessage(asked)
    })
  }

  function ask(asked: EncoderAsk, seconds: number): Promise<EncoderAnswer> {
    return inTurn(() => askNow(asked, seconds))
  }

  return {
    async open(path) {
      const given = await ask({ ask: 'open', path }, bounds.secondsToOpen)
      if (given.answer === 'opened') return given.folder
      throw refused(given)
    },
    async encode(texts) {
      const given = await ask({ ask: 'encode', texts }, bounds.secondsToEncode)
      if (given.answer === 'encoded') return given.vectors
      throw refused(given)
    },
    close: () => {
      stop(new FolderRefused('crashed'))
    },
  }
}

function refused(given: EncoderAnswer): FolderRefused {
  return given.answer === 'refused'
    ? new FolderRefused(given.problem.code, given.problem.facts)
    : new FolderRefused('crashed')
}
