import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDatabase, type OpenedDatabase, type OpenOptions } from './database.ts'

export const migrationsFolder = join(import.meta.dirname, 'migrations')
export const testKey = new Uint8Array(32).fill(7)

/** A folder of this test's own, gone when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export function optionsIn(folder: string): OpenOptions {
  return {
    file: join(folder, 'workbench.sqlite'),
    key: testKey,
    migrationsFolder,
    check: 'first',
    backupBeforeMigration: () => undefined,
  }
}

/** A real, encrypted, migrated database in a folder of its own. */
export function createTestDatabase(folder = temporaryFolder()): OpenedDatabase {
  const made = createDatabase(optionsIn(folder))
  if (!made.ok) throw new Error(`The test database was not made: ${made.error.code}`)
  onTestFinished(() => {
    made.value.close()
  })
  return made.value
}
