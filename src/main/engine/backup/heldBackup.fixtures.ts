import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { makeFolder } from '../dataFolder/durable.ts'
import { backupsFolder, databaseFile } from '../dataFolder/layout.ts'
import { makeBackup, type BackupOptions } from './makeBackup.ts'

// The worker that makes a backup, held half way until a file `release` lies beside the record.
parentPort?.once('message', (asked: BackupOptions) => {
  void held(asked).then((made) => parentPort?.postMessage(made))
})

async function held(asked: BackupOptions) {
  const half = join(backupsFolder(asked.dataFolder), '.making-half')
  makeFolder(half)
  writeFileSync(databaseFile(half), 'half of a database')
  while (!existsSync(join(asked.dataFolder, 'release'))) await setTimeout(5)
  return makeBackup(asked)
}
