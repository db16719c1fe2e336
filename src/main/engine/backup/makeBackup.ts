import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Backup } from '#contract/session.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { LocalDate } from '#core/values.ts'
import { makeFolder, moveDurably, syncFolder } from '../dataFolder/durable.ts'
import { backupsFolder, databaseFile, erasureListFile, keyringFile, originalsFolder } from '../dataFolder/layout.ts'
import { connectToRead, copyInto, isSound, type Connection } from '../db/connection.ts'
import { failureOf } from '../db/failureOf.ts'
import { readKeyring } from '../keys/keyringFile.ts'
import { originalOverhead } from '../originals/originals.ts'
import { copyDurably, linkOriginals } from './copy.ts'
import { describe, newBackupId, readManifests, sizesOf, toBackup, writeManifest } from './manifest.ts'
import { dropped, dueKind, expiryOf } from './schedule.ts'

export interface BackupOptions {
  readonly dataFolder: string
  readonly connection: Connection
  /** To open the copy again: a backup that nobody opened is a hope. */
  readonly databaseKey: Uint8Array
  readonly kind: Exclude<Backup['kind'], 'beforeRestore'>
  readonly now: Date
  /** The office's local day. */
  readonly today: LocalDate
}

export type BackupProblem = 'diskFull' | 'backupUnusable'

/**
 * Backs up the open database, its keys and its originals beside them, verifies the copy by opening it, and lets go of
 * what has expired. Other work runs between the steps; only the copying of the database itself holds it up.
 */
export async function makeBackup(options: BackupOptions): Promise<Result<Backup, BackupProblem>> {
  const steps = backupSteps(options)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await setImmediate()
  }
}

/** The same in one go, for the moment before a migration. */
export function makeBackupNow(options: BackupOptions): Result<Backup, BackupProblem> {
  const steps = backupSteps(options)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** What the first unlock of a day has to make. */
export function dueBackup(dataFolder: string, today: LocalDate): 'daily' | 'weekly' | null {
  return dueKind(readManifests(dataFolder), today)
}

function* backupSteps(options: BackupOptions): Generator<undefined, Result<Backup, BackupProblem>, undefined> {
  const { dataFolder, kind, now, today } = options
  const backups = backupsFolder(dataFolder)
  makeFolder(backups)
  sweepUnfinished(backups)
  const id = newBackupId(dataFolder, { now, kind })
  const making = join(backups, `.making-${id}`)
  try {
    makeFolder(making)
    copyInto(options.connection, databaseFile(making))
    const rows = countRows(options.connection)
    yield
    copyDurably(keyringFile(dataFolder), keyringFile(making))
    if (existsSync(erasureListFile(dataFolder))) copyDurably(erasureListFile(dataFolder), erasureListFile(making))
    linkOriginals(originalsFolder(dataFolder), originalsFolder(making))
    yield
    const verified = inspect(making, options.databaseKey, rows)
    if (verified === 'unusable') {
      remove(making)
      return err('backupUnusable')
    }
    yield
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
    remove(making)
    if (failureOf(cause) === 'diskFull') return err('diskFull')
    throw cause
  }
}

/** `incomplete`: the database is sound, but an original that it names is lost. */
function inspect(folder: string, databaseKey: Uint8Array, rows: string): 'whole' | 'incomplete' | 'unusable' {
  const copy = connectToRead(databaseFile(folder), databaseKey)
  try {
    if (!isSound(copy, 'full') || countRows(copy) !== rows || !readKeyring(folder).ok) return 'unusable'
    const sizes = sizesOf(originalsFolder(folder))
    const lost = namedOriginals(copy).some(({ id, bytes }) => {
      const size = sizes.get(id)
      return bytes === null ? size === undefined : size !== bytes + originalOverhead
    })
    return lost ? 'incomplete' : 'whole'
  } finally {
    copy.close()
  }
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

/** Renamed first, so that a backup is there whole or not at all. */
function drop(backups: string, id: string): void {
  const dropping = join(backups, `.dropping-${id}`)
  moveDurably(join(backups, id), dropping)
  remove(dropping)
  syncFolder(backups)
}

function sweepUnfinished(backups: string): void {
  for (const name of readdirSync(backups)) {
    if (/^\.(making|dropping)-/.test(name)) remove(join(backups, name))
  }
}
