import { finishRestore } from '../backup/restoreBackup.ts'
import { lockFolder, type FolderLock } from '../dataFolder/lock.ts'
import type { EnginePorts } from '../ports.ts'
import { Refusal } from '../refusal.ts'

/** The data folder, which one engine at a time may write to: ours from when it was first taken. */
export function createOwnFolder({ dataFolder, now }: Pick<EnginePorts, 'dataFolder' | 'now'>) {
  let lock: FolderLock | null = null

  /** Null where the folder is ours. */
  function take() {
    if (lock !== null) return null
    const taken = lockFolder(dataFolder, { now })
    if (!taken.ok) return taken.error
    lock = taken.value
    // Only the one writer may end a restore that a power failure cut off.
    finishRestore(dataFolder)
    return null
  }

  return {
    take,
    /** @throws Refusal where it is another's */
    demand(): void {
      const problem = take()
      if (problem?.code === 'networkShare') throw new Refusal('networkShare', { path: problem.path })
      if (problem?.code === 'databaseInUse') throw new Refusal('databaseInUse', { since: problem.holder?.since ?? '' })
    },
    giveBack(): void {
      lock?.release()
      lock = null
    },
  }
}
