import { Worker } from 'node:worker_threads'
import type { ArchiveProblem } from '#core/archive/archiveFormat.ts'
import type { ReadArchive } from '#core/archive/readArchive.ts'
import { err, type Result } from '#core/result.ts'

const bounds = { seconds: 300, megabytes: 2048 }

/** Reads an unsealed archive where it can do no harm: in a worker of its own, bound in time and memory. */
export function readInWorker(file: URL, bytes: Uint8Array): Promise<Result<ReadArchive, ArchiveProblem>> {
  return new Promise((resolve) => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes } })
    const end = (outcome: Result<ReadArchive, ArchiveProblem>) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(outcome)
    }
    const timer = setTimeout(() => {
      end(err('archiveTooLarge'))
    }, bounds.seconds * 1000)
    worker.once('message', end)
    worker.once('error', (cause: Error & { readonly code?: string }) => {
      end(err(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'archiveTooLarge' : 'archiveDamaged'))
    })
    worker.once('exit', () => {
      end(err('archiveDamaged'))
    })
    worker.postMessage(bytes)
  })
}
