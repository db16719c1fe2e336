import { existsSync, readdirSync } from 'node:fs'
import type { Backup } from '#contract/session.ts'
import type { Result } from '#core/result.ts'
import { startAskedWorker, WorkerStopped } from '../askedWorker.ts'
import { backupsFolder, originalsFolder } from '../dataFolder/layout.ts'
import type { EnginePorts } from '../ports.ts'
import { databaseBytes } from './room.ts'
import { sweepUnfinished, type BackupOptions, type BackupProblem } from './makeBackup.ts'

/** `databaseDamaged`: the record itself could not be read. */
export type BackupMade = Result<Backup, BackupProblem | 'databaseDamaged'>

/** What is backed up in one or two tenths of a second, which is what starting a worker takes. */
const usuallyBesideFrom = { bytes: 4 * 1024 * 1024, originals: 500 }

/** Whether a backup of this record would hold up the engine for longer than somebody notices. */
export function takesLong({ dataFolder, backupBeside }: EnginePorts): boolean {
  if (databaseBytes(dataFolder) >= (backupBeside?.fromBytes ?? usuallyBesideFrom.bytes)) return true
  const originals = originalsFolder(dataFolder)
  return existsSync(originals) && readdirSync(originals).length >= usuallyBesideFrom.originals
}

/** Half a day: a record of 100 GB on a slow disk, and no lock that waits for ever for a disk that hangs. */
const bounds = { megabytes: 512, seconds: 12 * 3600 }

/**
 * Makes a backup in a worker, over connections of its own that only read, so that the engine answers and writes meanwhile.
 *
 * `worker` is the built or source file of `backup.worker.ts`; the key is copied, and the copy handed over.
 *
 * @throws WorkerStopped, or what ended the worker; nothing of the backup is left
 */
export async function backUpBeside(worker: URL, options: BackupOptions): Promise<BackupMade> {
  const started = startAskedWorker<BackupOptions, BackupMade>(worker, bounds.megabytes)
  const databaseKey = Uint8Array.from(options.databaseKey)
  try {
    return await started.ask({ ...options, databaseKey }, bounds.seconds, [databaseKey.buffer])
  } catch (cause) {
    if (existsSync(backupsFolder(options.dataFolder))) sweepUnfinished(options.dataFolder)
    throw cause instanceof WorkerStopped && cause.cause !== undefined ? cause.cause : cause
  } finally {
    started.close()
  }
}
