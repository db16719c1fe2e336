import type { EncoderFolder, FolderProblem } from '#core/matching/meaning/encoderFolder.ts'
import { createTurns } from '../inTurn.ts'
import { FolderRefused } from './folderFiles.ts'
import { openInWorker, type ReadyEncoder } from './readyEncoder.ts'

/** An office's own encoders: one that ranks or is being prepared is in memory, beside one that is only looked at. */
export interface OfficeEncoder {
  /** @throws FolderRefused, also where the folder is no longer what it was. */
  readonly opened: (folder: EncoderFolder) => Promise<ReadyEncoder>
  /** Opens a folder and keeps it open for `opened`. @throws FolderRefused */
  readonly look: (path: string) => Promise<EncoderFolder>
  readonly lookedAt: () => EncoderFolder | null
  /** Lets go of the one that ranks: what it answered can't be trusted, or there is no answer. */
  readonly failed: (problem: FolderProblem) => void
  readonly problem: () => FolderProblem | null
  readonly mended: () => void
  readonly close: () => void
}

export function createOfficeEncoder(worker: URL): OfficeEncoder {
  let open: ReadyEncoder | null = null
  let lookedAt: ReadyEncoder | null = null
  let problem: FolderProblem | null = null

  /** Who asks while it is opened waits for that, and so gets the same one. */
  const inTurn = createTurns()
  let ended = new AbortController()

  async function openedAs({ path, id, languages }: EncoderFolder): Promise<ReadyEncoder> {
    if (open?.folder.id === id) return open
    // Opening hashes every file: one that changed since makes another id.
    const next = lookedAt?.folder.id === id ? lookedAt : await openInWorker(worker, path, ended.signal)
    if (next === lookedAt) lookedAt = null
    if (next.folder.id !== id) {
      next.close()
      throw new FolderRefused('changed')
    }
    drop()
    // The languages are those that the officer said.
    open = { ...next, folder: { ...next.folder, languages } }
    return open
  }

  const drop = () => {
    open?.close()
    open = null
  }

  return {
    opened: (folder) => inTurn(() => openedAs(folder)),
    async look(path) {
      const next = await openInWorker(worker, path, ended.signal)
      lookedAt?.close()
      lookedAt = next
      return next.folder
    },
    lookedAt: () => lookedAt?.folder ?? null,
    failed(found) {
      drop()
      problem = found
    },
    problem: () => problem,
    mended() {
      problem = null
    },
    close() {
      ended.abort()
      ended = new AbortController()
      drop()
      lookedAt?.close()
      lookedAt = null
    },
  }
}
