import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '#core/result.ts'
import { Instant, LocalDate } from '#core/values.ts'
import { gatherErasures } from '../erasure/erasureList.ts'
import { makeFolder, moveDurably, syncFolder, writeDurably } from '../dataFolder/durable.ts'
import { backupsFolder, originalsFolder } from '../dataFolder/layout.ts'
import { NumbersTold } from '../db/repositories/numbersLeft.ts'
import { copyDurably, linkOriginals } from './copy.ts'
import { BackupId, describe, newBackupId, readManifests, writeManifest, type Manifest } from './manifest.ts'
import { expiryOf } from './schedule.ts'

/** Everything that is the record, in the order in which it is moved. */
const files = ['workbench.sqlite-shm', 'workbench.sqlite-wal', 'workbench.sqlite', 'keys.json'] as const
const items = [...files, 'originals'] as const

const Restore = z.object({
  id: BackupId,
  at: Instant,
  /** The backup that the replaced record becomes. */
  replacedId: BackupId,
  /** What the replaced record tells, where it was open; missing where its file has to be read. */
  numbers: NumbersTold.optional(),
})

/** How far a restore has come; written before its first irreversible step, so that it can always be finished. */
const Journal = Restore.extend({
  version: z.literal(1),
  today: LocalDate,
  phase: z.enum(['putAside', 'putInPlace']),
  /** Restores before this one that no unlock has recorded, oldest first. */
  earlier: z.array(Restore).optional(),
})
type Journal = z.infer<typeof Journal>

export interface RestoreOptions {
  readonly dataFolder: string
  readonly id: string
  readonly now: Date
  /** The office's local day. */
  readonly today: LocalDate
  /** What the record that is replaced tells of its numbers; null where it is not open. */
  readonly numbers: NumbersTold | null
  /** Called between the steps; tests stop here as a power failure would. */
  readonly checkpoint?: () => void
}

/**
 * Puts a backup in the place of the record, which is kept as a backup of its own (`beforeRestore`).
 *
 * Needs no key: it is the way out of a damaged database. The database is closed and the folder locked. Until everything
 * lies ready beside it, the record is not touched; from then on `finishRestore` completes what was cut off.
 */
export function restoreBackup({
  dataFolder,
  id,
  now,
  today,
  numbers,
  checkpoint = () => undefined,
}: RestoreOptions): Result<null, 'notFound' | 'backupUnusable'> {
  finishRestore(dataFolder)
  const usable = usableBackup(dataFolder, id)
  if (!usable.ok) return usable
  const manifest = usable.value
  const source = join(backupsFolder(dataFolder), id)

  gatherErasures(dataFolder)
  const staging = stagingFolder(dataFolder)
  rmSync(staging, { recursive: true, force: true })
  makeFolder(staging)
  checkpoint()
  for (const { name } of manifest.files) copyDurably(join(source, name), join(staging, name))
  linkOriginals(originalsFolder(source), originalsFolder(staging))
  syncFolder(staging)
  checkpoint()
  const replacedId = newBackupId(dataFolder, { now, kind: 'beforeRestore' })
  writeJournal(dataFolder, {
    version: 1,
    id,
    at: now.toISOString(),
    today,
    replacedId,
    phase: 'putAside',
    earlier: [...unrecordedRestores(dataFolder)],
    ...(numbers === null ? {} : { numbers }),
  })
  checkpoint()
  finish(dataFolder, checkpoint)
  return ok(null)
}

/** A backup that is whole, file by file, as it was made. Nothing is changed. */
export function usableBackup(dataFolder: string, id: string): Result<Manifest, 'notFound' | 'backupUnusable'> {
  const manifest = readManifests(dataFolder).find((one) => one.id === id)
  if (!manifest) return err('notFound')
  const source = join(backupsFolder(dataFolder), id)
  const found = describe(
    source,
    manifest.files.map(({ name }) => name),
  )
  const complete = ['workbench.sqlite', 'keys.json'].every((name) => found.files.some((file) => file.name === name))
  const same = JSON.stringify([found.files, found.originals]) === JSON.stringify([manifest.files, manifest.originals])
  return complete && same ? ok(manifest) : err('backupUnusable')
}

/** Completes a restore that was cut off. Runs before the folder is used, each time. */
export function finishRestore(dataFolder: string, checkpoint: () => void = () => undefined): void {
  if (existsSync(journalFile(dataFolder))) finish(dataFolder, checkpoint)
  else rmSync(stagingFolder(dataFolder), { recursive: true, force: true })
}

/** Restores that no audit entry speaks of yet, oldest first: the first unlock records them, then forgets them. */
export function unrecordedRestores(dataFolder: string): readonly z.infer<typeof Restore>[] {
  const file = doneFile(dataFolder)
  if (!existsSync(file)) return []
  const { earlier = [], ...last } = Journal.parse(JSON.parse(readFileSync(file, 'utf8')))
  return [...earlier, Restore.parse(last)]
}

export function forgetRestores(dataFolder: string): void {
  rmSync(doneFile(dataFolder), { force: true })
}

/** Each step may run again after a power failure: what has moved is not where it is looked for. */
function finish(dataFolder: string, checkpoint: () => void): void {
  const journal = Journal.parse(JSON.parse(readFileSync(journalFile(dataFolder), 'utf8')))
  const replaced = join(backupsFolder(dataFolder), `.replaced-${journal.replacedId}`)
  if (journal.phase === 'putAside') {
    makeFolder(replaced)
    moveItems(dataFolder, replaced, checkpoint)
    writeJournal(dataFolder, { ...journal, phase: 'putInPlace' })
    checkpoint()
  }
  moveItems(stagingFolder(dataFolder), dataFolder, checkpoint)
  keepReplaced(dataFolder, replaced, journal)
  checkpoint()
  moveDurably(journalFile(dataFolder), doneFile(dataFolder))
  checkpoint()
  rmSync(stagingFolder(dataFolder), { recursive: true, force: true })
}

function moveItems(from: string, to: string, checkpoint: () => void): void {
  for (const item of items) {
    if (!existsSync(join(from, item))) continue
    renameSync(join(from, item), join(to, item))
    checkpoint()
  }
  syncFolder(to)
  if (existsSync(from)) syncFolder(from)
}

/** Not verified: it may be the damaged database that the officer is leaving behind. */
function keepReplaced(dataFolder: string, replaced: string, { at, today, replacedId }: Journal): void {
  if (!existsSync(replaced)) return
  const kind = 'beforeRestore'
  const contents = describe(replaced, files)
  writeManifest(replaced, {
    ...contents,
    version: 1,
    id: replacedId,
    kind,
    madeAt: at,
    madeOn: today,
    verified: false,
    expiresOn: expiryOf(kind, today),
  })
  moveDurably(replaced, join(backupsFolder(dataFolder), replacedId))
}

function writeJournal(dataFolder: string, journal: Journal): void {
  writeDurably(journalFile(dataFolder), Buffer.from(JSON.stringify(journal)))
}

const journalFile = (dataFolder: string) => join(dataFolder, 'restore.json')
const doneFile = (dataFolder: string) => join(dataFolder, 'restored.json')
const stagingFolder = (dataFolder: string) => join(dataFolder, '.restoring')
