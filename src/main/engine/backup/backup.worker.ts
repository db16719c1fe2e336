import { parentPort } from 'node:worker_threads'
import { err } from '#core/result.ts'
import { failureOf } from '../db/failureOf.ts'
import type { BackupMade } from './backupBeside.ts'
import { makeBackup, type BackupOptions } from './makeBackup.ts'

parentPort?.once('message', (asked: BackupOptions) => {
  parentPort?.postMessage(made(asked))
})

function made(asked: BackupOptions): BackupMade {
  try {
    return makeBackup(asked)
  } catch (cause) {
    // An error loses its class on its way out of a worker.
    if (failureOf(cause) === 'databaseDamaged') return err('databaseDamaged')
    throw cause
  } finally {
    asked.databaseKey.fill(0)
  }
}
