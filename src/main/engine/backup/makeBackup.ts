import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '#contract/session.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { LocalDate } from '#core/values.ts'
import { makeFolder, moveDurably, syncFolder } from '../dataFolder/durable.ts'
import { backupsFolder, databaseFile, erasureListFile, keyringFile, originalsFolder } from '../dataFolder/layout.ts'
import { connectToRead, copyInto, isSound, type Connection } from '../db/connection.ts'
import { damageOf, failureOf } from '../db/failureOf.ts'
import { readKeyring } from '../keys/keyringFile.ts'
import { originalOverhead } from '../originals/originals.ts'
import { copyDurably, linkOriginals } from './copy.ts'
import { describe, newBackupId, readManifests, sizesOf, toBackup, writeManifest } from './manifest.ts'
import { databaseBytes, roomIn } from './room.ts'
import { dropped, dueKind, expiryOf } from './schedule.ts'

export interface BackupOptions {
  readonly dataFolder: string
  /** Opens the record beside the engine, and the copy again: a backup that nobody opened is a hope. */
  readonly databaseKey: Uint8Array
  readonly kind: Exclude<Backup['kind'], 'beforeRestore'>
  readonly now: Date
  /** The office's local day. */
  readonly today: LocalDate
}

/**
 * `folderNotWritable`: the data folder or its backups are gone, or not this account's to write; `backupNotWhole`: the copy is
 * not what was copied.
 */
export type BackupProblem = 'diskFull' | 'folderNotWritable' | 'backupNotWhole'

/**
 * Backs up the record, its keys and its originals beside them, verifies the copy by opening it, and lets go of what has
 * expired. Holds up whoever calls it: `backUpBeside` does it in a worker.
 *
 * The record may be open and written to meanwhile, over another connection: the copy is of one moment. What it names has to
 * stay until it is done, so that nothing is erased beside it. `betweenMoments` is for tests: they write where it costs most.
 */
export function makeBackup(
  options: BackupOptions,
  betweenMoments: () => void = () => undefined,
): Result<Backup, BackupProblem> {
  const { dataFolder, kind, now, today } = options
  const backups = backupsFolder(dataFolder)
  const id = newBackupId(dataFolder, { now, kind })
  const making = join(backups, `.making-${id}`)
  // Else it would be made anew where a disk was pulled out, on another one.
  if (!existsSync(dataFolder)) return err('folderNotWritable')
  try {
    makeFolder(backups)
    sweepUnfinished(dataFolder)
    // What others write meanwhile must not fail for a copy that can't be finished.
    if (databaseBytes(dataFolder) > roomIn(backups)) return err('diskFull')
    makeFolder(making)
    // Before the database: an account that is added meanwhile is in neither, or it has a row that does no harm.
    copyDurably(keyringFile(dataFolder), keyringFile(making))
    const copied = copyRecord(options, databaseFile(making), betweenMoments)
    if (existsSync(erasureListFile(dataFolder))) copyDurably(erasureListFile(dataFolder), erasureListFile(making))
    linkOriginals(originalsFolder(dataFolder), originalsFolder(making))
    const verified = copied ? inspect(making, options.databaseKey) : 'unusable'
    if (verified === 'unusable') {
      remove(making)
      return err('backupNotWhole')
    }
    const contents = describe(making, ['workbench.sqlite', 'keys.json', 'erasures.list'])
    const manifest = {
      ...contents,
      version: 1,
      id,
      kind,
      madeAt: now.toISOString(),
      madeOn: today,
      verified: verified === 'whole',
      expiresOn: expiryOf(kind, today),
    } as const
    writeManifest(making, manifest)
    moveDurably(making, join(backups, id))
    for (const old of dropped(readManifests(dataFolder), today)) drop(backups, old)
    return ok(toBackup(manifest))
  } catch (cause) {
    const problem = problemOf(cause, making)
    undo(making)
    if (problem !== null) return err(problem)
    throw cause
  }
}

/** What the first unlock of a day has to make. */
export function dueBackup(dataFolder: string, today: LocalDate): 'daily' | 'weekly' | null {
  return dueKind(readManifests(dataFolder), today)
}

/** Removes what a backup that was cut off left behind; only while none is being made. */
export function sweepUnfinished(dataFolder: string): void {
  const backups = backupsFolder(dataFolder)
  for (const name of readdirSync(backups)) {
    if (/^\.(making|dropping)-/.test(name)) remove(join(backups, name))
  }
}

/** How often the record is copied where its rows are others than were counted: an import writes all the time. */
const attempts = 10

/**
 * Writes the record as it is at one moment; `false` where the copy holds other rows.
 *
 * SQLite copies no transaction that is open, so that the rows are counted as of a moment just before that of the copy. Who
 * writes in between makes them differ, and it is copied once more: both connections are open before the first moment, as
 * opening one takes as long as many a write.
 */
function copyRecord({ dataFolder, databaseKey }: BackupOptions, file: string, betweenMoments: () => void): boolean {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const rows = reading(databaseFile(dataFolder), databaseKey, (copied) => {
      seeMoment(copied)
      return reading(databaseFile(dataFolder), databaseKey, (counted) => {
        counted.exec('BEGIN')
        seeMoment(counted)
        betweenMoments()
        copyInto(copied, file)
        return countRows(counted)
      })
    })
    if (reading(file, databaseKey, countRows) === rows) return true
    rmSync(file)
  }
  return false
}

/** What is read in one transaction from now on is of this moment; outside of one, the schema has been read. */
function seeMoment(connection: Connection): void {
  connection.prepare('SELECT count(*) FROM sqlite_schema').get()
}

function reading<T>(file: string, databaseKey: Uint8Array, read: (connection: Connection) => T): T {
  const connection = connectToRead(file, databaseKey)
  try {
    return read(connection)
  } finally {
    connection.close()
  }
}

/** Null for what says nothing of the disk that the backup is written to. */
function problemOf(cause: unknown, making: string): BackupProblem | null {
  if (failureOf(cause) === 'diskFull') return 'diskFull'
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (notWritable.has(code) || code.startsWith('SQLITE_READONLY')) return 'folderNotWritable'
  // SQLite tells a disk that was pulled out as it tells a damaged file.
  return damageOf(cause) !== null && !existsSync(making) ? 'folderNotWritable' : null
}

/** Of SQLite and of the operating system. */
const notWritable: ReadonlySet<string> = new Set([
  ...['SQLITE_CANTOPEN', 'ENOENT', 'ENOTDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENXIO', 'ENODEV'],
])

/** `incomplete`: the database is sound, but an original that it names is lost. */
function inspect(folder: string, databaseKey: Uint8Array): 'whole' | 'incomplete' | 'unusable' {
  return reading(databaseFile(folder), databaseKey, (copy) => {
    if (!isSound(copy, 'full') || !readKeyring(folder).ok) return 'unusable'
    const sizes = sizesOf(originalsFolder(folder))
    const lost = namedOriginals(copy).some(({ id, bytes }) => {
      const size = sizes.get(id)
      return bytes === null ? size === undefined : size !== bytes + originalOverhead
    })
    return lost ? 'incomplete' : 'whole'
  })
}

/** How many rows each table has, as one text to compare. */
function countRows(connection: Connection): string {
  const tables = connection
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
  return tables
    .map(({ name }) => {
      const rows = connection.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${name}"`).get()?.rows ?? 0
      return `${name} ${rows}`
    })
    .join('\n')
}

interface NamedOriginal {
  readonly id: string
  /** Null where it came from another office before lengths were kept. */
  readonly bytes: number | null
}

/** By column, not by table: a backup before a migration looks at a shape that this version no longer knows. */
function namedOriginals(connection: Connection): readonly NamedOriginal[] {
  const tables = connection
    .prepare<[], { name: string; column: string }>(
      `SELECT tables.name, columns.name AS "column" FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND (columns.name = 'original_id' OR tables.name = 'archived_cases' AND columns.name = 'files')`,
    )
    .all()
  const listed = `SELECT one.value ->> 'originalId' AS id, one.value ->> 'bytes' AS bytes FROM archived_cases, json_each(files) AS one`
  return tables.flatMap(({ name, column }) =>
    connection
      .prepare<[], NamedOriginal>(column === 'files' ? listed : `SELECT original_id AS id, bytes FROM "${name}"`)
      .all(),
  )
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Where the folder can't be reached either, the next backup sweeps it. */
function undo(making: string): void {
  try {
    remove(making)
  } catch {
    return
  }
}

/** Renamed first, so that a backup is there whole or not at all. */
function drop(backups: string, id: string): void {
  const dropping = join(backups, `.dropping-${id}`)
  moveDurably(join(backups, id), dropping)
  remove(dropping)
  syncFolder(backups)
}
