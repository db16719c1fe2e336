import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ApplicantId, OfficerId, SourceFileId } from '#core/ids.ts'
import { createDatabase, openDatabase, type OpenedDatabase } from '../db/database.ts'
import { databaseFile } from '../dataFolder/layout.ts'
import { applicantNames, applicants, officers, sourceFiles } from '../db/schema.ts'
import { createKeyring, databaseKey, unlock } from '../keys/keyring.ts'
import { readKeyring, writeKeyring } from '../keys/keyringFile.ts'
import { storeOriginal } from '../originals/originals.ts'

export const officer = { id: OfficerId.parse('019aa000-0000-7000-8000-000000000001'), name: 'Officer' }
export const passphrase = 'green ducks at dawn'
const migrationsFolder = join(import.meta.dirname, '../db/migrations')
const ports = { randomBytes, cost: { n: 1024, r: 8, p: 1 } }
const authored = { createdAt: '2026-11-24T09:00:00.000Z', createdBy: officer.id }

export interface TestRecord extends OpenedDatabase {
  readonly dataFolder: string
  readonly databaseKey: Uint8Array
}

/** A data folder as a first run leaves it: database, keys, and one officer. */
export async function createRecord(dataFolder: string): Promise<TestRecord> {
  const made = await createKeyring(ports, { officer, passphrase })
  if (!made.ok) throw new Error(made.error)
  const key = databaseKey(made.value.key)
  const opened = createDatabase(optionsFor(dataFolder, key))
  if (!opened.ok) throw new Error(opened.error.code)
  opened.value.db
    .insert(officers)
    .values({ ...officer, createdAt: authored.createdAt })
    .run()
  writeKeyring(dataFolder, made.value.keyring)
  return { ...opened.value, dataFolder, databaseKey: key }
}

export async function openRecord(dataFolder: string): Promise<TestRecord> {
  const keyring = readKeyring(dataFolder)
  if (!keyring.ok) throw new Error(keyring.error)
  const key = await unlock(keyring.value, { officerId: officer.id, passphrase })
  if (!key.ok) throw new Error(key.error)
  const opened = openDatabase(optionsFor(dataFolder, databaseKey(key.value)))
  if (!opened.ok) throw new Error(opened.error.code)
  return { ...opened.value, dataFolder, databaseKey: databaseKey(key.value) }
}

function optionsFor(dataFolder: string, key: Uint8Array) {
  return {
    file: databaseFile(dataFolder),
    key,
    migrationsFolder,
    check: 'first' as const,
    backupBeforeMigration: () => undefined,
  }
}

/** An applicant of this name with one document, whose bytes lie in `originals/`. */
export function addApplicant(
  { db, dataFolder }: TestRecord,
  { name, document }: { name: string; document: Uint8Array },
): void {
  const applicantId = ApplicantId.parse(crypto.randomUUID())
  const stored = storeOriginal(dataFolder, document, randomBytes)
  db.transaction((tx) => {
    tx.insert(applicants)
      .values({ id: applicantId, salt: randomBytes(32), ...authored })
      .run()
    tx.insert(applicantNames)
      .values({
        id: crypto.randomUUID(),
        applicantId,
        kind: 'current',
        given: name,
        family: name,
        order: 'givenFirst',
        ...authored,
      })
      .run()
    tx.insert(sourceFiles)
      .values({
        id: SourceFileId.parse(crypto.randomUUID()),
        applicantId,
        equality: crypto.randomUUID(),
        sha256: '0'.repeat(64),
        bytes: document.length,
        ...stored,
        ...authored,
      })
      .run()
  })
}

export function namesIn({ db }: TestRecord): string[] {
  return db
    .select({ given: applicantNames.given })
    .from(applicantNames)
    .all()
    .map(({ given }) => given)
    .sort()
}
