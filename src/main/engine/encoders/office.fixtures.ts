import type { EncoderState } from '#contract/encoder.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import { receiveCase } from '../cases.fixtures.ts'
import { databaseFile } from '../dataFolder/layout.ts'
import { migrationsFolder } from '../db/database.fixtures.ts'
import { openDatabase } from '../db/database.ts'
import { textVectors } from '../db/schema.ts'
import { openEngine, passphrase, type TestEngine } from '../engine.fixtures.ts'
import { databaseKey, unlock } from '../keys/keyring.ts'
import { readKeyring } from '../keys/keyringFile.ts'

export const asked = 'Design relational databases for small firms'

/** A catalogue of so many modules of data and law; more of them keep what the fewer have. */
export async function importModules({ call }: TestEngine, count: number): Promise<void> {
  const subjects = ['data', 'law', 'databases', 'contracts', 'design', 'courts', 'tables', 'statutes']
  const modules = Array.from({ length: count }, (_, nth) => ({
    code: `X-${String(nth)}`,
    title: [{ lang: 'en', value: `Introduction to ${subjects[nth % subjects.length] ?? ''} ${String(nth)}` }],
    credits: 500,
    validFrom: '2025-10-01',
    outcomes: [
      { code: 'A', text: [{ lang: 'en', value: `Design ${subjects[nth % subjects.length] ?? ''} for small firms` }] },
      { code: 'B', text: [{ lang: 'en', value: 'Apply the law to data of persons' }] },
    ],
  }))
  const institution = { name: [{ lang: 'en', value: 'Invented University' }], country: 'SI' }
  const bytes = new TextEncoder().encode(JSON.stringify({ institution, modules }))
  await call('catalogue.import', { name: 'invented.json', bytes })
}

/** An office with six modules whose bundled encoder lies in this folder, and a credential entered by hand. */
export async function officeWith(
  options: NonNullable<Parameters<typeof openEngine>[0]>,
): Promise<{ readonly started: TestEngine; readonly caseCredentialId: CaseCredentialId }> {
  const started = await openEngine(options)
  await importModules(started, 6)
  const { call } = started
  const caseId = await receiveCase(started)
  const file = { name: 'certificate.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
  const { caseCredentialId } = await call('credentials.enterByHand', { caseId, file })
  const value = (text: string) => ({ kind: 'text', text, lang: 'en' }) as const
  const said = { caseCredentialId, part: 'text', reason: 'Read' } as const
  await call('credentials.supply', { ...said, element: 'title', value: value('Statistical learning') })
  await call('credentials.supply', { ...said, element: 'learningOutcome', item: 0, value: value(asked) })
  return { started, caseCredentialId }
}

/** The first state that is told and fits. */
export function told({ engine }: TestEngine, fits: (state: EncoderState) => boolean): Promise<EncoderState> {
  return new Promise((resolve) => {
    const stop = engine.subscribe((event, payload) => {
      if (event !== 'encoder.changed') return
      const { state } = payload as { state: EncoderState }
      if (!fits(state)) return
      stop()
      resolve(state)
    })
  })
}

export const isWhole = ({ bundled: { filled } }: EncoderState): boolean => filled !== null && filled.done === filled.of

/** Ends the engine; what its record has vectors of, as SHA-256. */
export async function hashesIn({ engine, dataFolder }: TestEngine): Promise<ReadonlySet<string>> {
  await engine.close()
  const keyring = readKeyring(dataFolder)
  const [officer] = keyring.ok ? keyring.value.officers : []
  if (!keyring.ok || officer === undefined) throw new Error('The record has no keyring')
  const key = await unlock(keyring.value, { officerId: officer.id, passphrase })
  if (!key.ok) throw new Error('The first officer has another passphrase')
  const opened = openDatabase({
    file: databaseFile(dataFolder),
    key: databaseKey(key.value),
    migrationsFolder,
    check: 'first',
    backupBeforeMigration: () => undefined,
  })
  if (!opened.ok) throw new Error(`The database was not opened: ${opened.error.code}`)
  const rows = opened.value.db.select({ hash: textVectors.textHash }).from(textVectors).all()
  opened.value.close()
  return new Set(rows.map(({ hash }) => hash))
}
