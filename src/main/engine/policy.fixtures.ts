import type { Policy } from '#core/recognition/policy.ts'
import { policyV1 } from '#core/recognition/policy.ts'
import { openDatabase } from './db/database.ts'
import { migrationsFolder } from './db/database.fixtures.ts'
import { policies } from './db/schema.ts'
import { databaseFile } from './dataFolder/layout.ts'
import { passphrase, type TestEngine } from './engine.fixtures.ts'
import { databaseKey, unlock } from './keys/keyring.ts'
import { readKeyring } from './keys/keyringFile.ts'

/** Ends the engine, puts a policy into the record that holds from the first day, and starts another engine on it. */
export async function withPolicy(started: TestEngine, change: Partial<Policy>): Promise<TestEngine> {
  await started.engine.close()
  const keyring = readKeyring(started.dataFolder)
  const [officer] = keyring.ok ? keyring.value.officers : []
  if (!keyring.ok || officer === undefined) throw new Error('The record has no keyring')
  const key = await unlock(keyring.value, { officerId: officer.id, passphrase })
  if (!key.ok) throw new Error('The first officer has another passphrase')
  const opened = openDatabase({
    file: databaseFile(started.dataFolder),
    key: databaseKey(key.value),
    migrationsFolder,
    check: 'first',
    backupBeforeMigration: () => undefined,
  })
  if (!opened.ok) throw new Error(`The database was not opened: ${opened.error.code}`)
  const version = opened.value.db.select().from(policies).all().length + 1
  const content = { ...policyV1, ...change, version }
  opened.value.db.insert(policies).values({ version, content, createdAt: '2026-01-01T00:00:00.000Z' }).run()
  opened.value.close()
  return started.restart()
}
