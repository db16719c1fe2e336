import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '#engine/dataFolder/lock.ts'

/** Removes a demo that is there; `inUse` where a workbench has it open, whose record would be gone while it shows it. */
export function emptyFolder(folder: string, now: () => Date): 'empty' | 'inUse' {
  const data = join(folder, 'data')
  if (existsSync(data)) {
    const taken = lockFolder(data, { now })
    if (!taken.ok && taken.error.code === 'databaseInUse') return 'inUse'
    if (taken.ok) taken.value.release()
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return 'empty'
}
