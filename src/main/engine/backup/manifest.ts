import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Backup } from '#contract/session.ts'
import { LocalDate, Sha256 } from '#core/values.ts'
import { writeDurably } from '../dataFolder/durable.ts'
import { backupsFolder } from '../dataFolder/layout.ts'

/** `20261124T090000Z-daily`: sorts by time and says to a person in the file manager what it is. */
export const BackupId = z.string().regex(/^\d{8}T\d{6}Z-[a-zA-Z]+(-\d+)?$/)

/** What `backup.json` says of the folder that it lies in; read without a key. */
export const Manifest = z.object({
  ...Backup.shape,
  version: z.literal(1),
  id: BackupId,
  madeOn: LocalDate,
  /** Database and keys, hashed: damage shows before anything is replaced by them. */
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: Sha256 })),
  originals: z.object({ count: z.int(), bytes: z.int() }),
})
export type Manifest = z.infer<typeof Manifest>

const manifestName = 'backup.json'

export function writeManifest(folder: string, manifest: Manifest): void {
  writeDurably(join(folder, manifestName), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
}

/** Newest first. A folder that is not a finished backup is passed over. */
export function readManifests(dataFolder: string): readonly Manifest[] {
  const folder = backupsFolder(dataFolder)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => BackupId.safeParse(name).success)
    .flatMap((id) => {
      const manifest = readManifest(join(folder, id))
      return manifest?.id === id ? [manifest] : []
    })
    .sort((one, other) => other.madeAt.localeCompare(one.madeAt) || other.id.localeCompare(one.id))
}

function readManifest(folder: string): Manifest | null {
  try {
    return Manifest.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')))
  } catch {
    return null
  }
}

/** For the screen; answers without a key, while the database is damaged or locked. */
export function listBackups(dataFolder: string): readonly Backup[] {
  return readManifests(dataFolder).map(toBackup)
}

export function toBackup({ id, madeAt, kind, bytes, verified, expiresOn }: Manifest): Backup {
  return { id, madeAt, kind, bytes, verified, expiresOn }
}

/** An id that no backup of this folder has. */
export function newBackupId(
  dataFolder: string,
  { now, kind }: { readonly now: Date; readonly kind: Backup['kind'] },
): string {
  const stamp = now.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')
  const taken = (id: string) => existsSync(join(backupsFolder(dataFolder), id))
  let id = `${stamp}-${kind}`
  for (let count = 2; taken(id); count++) id = `${stamp}-${kind}-${count}`
  return id
}

/** What lies in the folder of a backup, measured and hashed. */
export function describe(folder: string, names: readonly string[]): Pick<Manifest, 'files' | 'originals' | 'bytes'> {
  const files = names
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size, sha256: hashFile(join(folder, name)) }))
  const originals = sizesOf(join(folder, 'originals'))
  const originalBytes = sum([...originals.values()])
  return {
    files,
    originals: { count: originals.size, bytes: originalBytes },
    bytes: sum(files.map(({ bytes }) => bytes)) + originalBytes,
  }
}

/** Originals by id with the size of their file. */
export function sizesOf(originals: string): ReadonlyMap<string, number> {
  const names = existsSync(originals) ? readdirSync(originals).filter((name) => /^[0-9a-f]{32}$/.test(name)) : []
  return new Map(names.map((name) => [name, statSync(join(originals, name)).size]))
}

/** In pieces: a database need not fit into memory. */
function hashFile(file: string): Sha256 {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  const handle = openSync(file, 'r')
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
