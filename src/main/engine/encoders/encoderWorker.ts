import type { EncoderFolder, FolderProblem } from '#core/matching/meaning/encoderFolder.ts'
import { startAskedWorker, WorkerStopped } from '../askedWorker.ts'
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
  const worker = startAskedWorker<EncoderAsk, EncoderAnswer>(bounds.worker, bounds.megabytes)
  const ask = (asked: EncoderAsk, seconds: number): Promise<EncoderAnswer> =>
    worker.ask(asked, seconds).catch((cause: unknown) => {
      if (!(cause instanceof WorkerStopped)) throw cause
      if (cause.why === 'took-too-long') throw new FolderRefused('tookTooLong', { seconds })
      throw new FolderRefused(cause.why === 'took-too-much-memory' ? 'tookTooMuchMemory' : 'crashed')
    })

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
      worker.close()
    },
  }
}

function refused(given: EncoderAnswer): FolderRefused {
  return given.answer === 'refused'
    ? new FolderRefused(given.problem.code, given.problem.facts)
    : new FolderRefused('crashed')
}
