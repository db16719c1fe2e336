import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { makeFolder } from '../dataFolder/durable.ts'
import { backupsFolder, databaseFile } from '../dataFolder/layout.ts'
import type { BackupOptions } from './makeBackup.ts'

// A worker that ends half way through a backup, as one does that runs out of memory.
parentPort?.once('message', ({ dataFolder }: BackupOptions) => {
  const half = join(backupsFolder(dataFolder), '.making-half')
  makeFolder(half)
  writeFileSync(databaseFile(half), 'half of a database')
  throw Object.assign(new Error('ended'), { code: 'ERR_ENDED' })
})
