import { statSync } from 'node:fs'
import { unrecordedRestores } from '../backup/restoreBackup.ts'
import { databaseFile } from '../dataFolder/layout.ts'
import type { EnginePorts } from '../ports.ts'

/** Bytes of a database that are looked at within a third of a second. */
const usuallyBesideFrom = 32 * 1024 * 1024

/** Erasures that the record does not know are done before anybody reads from it, and nothing is done before it is checked. */
export function mayBeReadUnchecked({ dataFolder, checkBeside }: EnginePorts): boolean {
  const size = statSync(databaseFile(dataFolder), { throwIfNoEntry: false })?.size ?? 0
  return size >= (checkBeside?.fromBytes ?? usuallyBesideFrom) && unrecordedRestores(dataFolder).length === 0
}
