import { join } from 'node:path'
import type { EncoderFolder, FolderProblem } from '#core/matching/meaning/encoderFolder.ts'
import { FolderRefused } from './folderFiles.ts'
import { openInWorker, type ReadyEncoder } from './readyEncoder.ts'

/** The encoder of sentences that comes with the workbench. */
export interface BundledEncoder {
  /** Opened when first asked for, and kept. @throws FolderRefused, from then on without trying again until it was closed. */
  readonly opened: () => Promise<ReadyEncoder>
  /** Ends it: what it answered can't be trusted, or there is no answer. */
  readonly failed: (problem: FolderProblem) => void
  readonly folder: () => EncoderFolder | null
  /** Whether the engine has one at all. */
  readonly isThere: boolean
  readonly problem: () => FolderProblem | null
  readonly close: () => void
}

/** Where it lies among the resources. */
export function bundledFolder(resourcesFolder: string): string {
  return join(resourcesFolder, 'meaning', 'sentences')
}

/** What lies in `folder`; null is an engine without one. */
export function createBundledEncoder(worker: URL, folder: string | null): BundledEncoder {
  let opening: Promise<ReadyEncoder> | null = null
  let open: ReadyEncoder | null = null
  let ending = new AbortController()
  let problem: FolderProblem | null = null

  const letGo = () => {
    ending.abort()
    ending = new AbortController()
    opening = open = null
  }

  return {
    opened() {
      if (problem !== null) return Promise.reject(new FolderRefused(problem.code, problem.facts))
      if (folder === null) return Promise.reject(new FolderRefused('noFolder'))
      if (opening === null) {
        const mine = openInWorker(worker, folder, ending.signal)
        opening = mine
        void mine.then(
          (ready) => {
            if (opening === mine) open = ready
          },
          () => undefined,
        )
      }
      return opening
    },
    failed(found) {
      letGo()
      problem = found
    },
    folder: () => open?.folder ?? null,
    isThere: folder !== null,
    problem: () => problem,
    close() {
      letGo()
      problem = null
    },
  }
}
