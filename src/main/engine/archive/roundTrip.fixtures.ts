import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { rowCopies } from '../../../cli/bench/rowCopies.ts'
import { callsOf, receive } from '../../../cli/demo/demoOffice.ts'
import type { CaseRecord } from '#core/archive/archiveFormat.ts'
import { readArchive, type ReadArchive } from '#core/archive/readArchive.ts'
import { textOfCase, writeArchive } from '#core/archive/writeArchive.ts'
import { databaseFile } from '../dataFolder/layout.ts'
import { temporaryFolder } from '../db/database.fixtures.ts'
import { connect, type Connection } from '../db/connection.ts'
import { openEngine, resourcesFolder, startEngine, unlock, type TestEngine } from '../engine.fixtures.ts'
import { everything } from '../erasure/filled.fixtures.ts'
import { keyOf } from '../erasure/pages.fixtures.ts'
import { engineVersion } from '../version.ts'
import { openSealed, sealArchive } from './seal.ts'

const handover = 'seven grey herons over water'
const keyPorts = { randomBytes: (length: number) => randomBytes(length), cost: { n: 1024, r: 8, p: 1 } }

/** What the receiving database has under the same id or number as a case that is handed over; its rows say something else. */
export interface Clash {
  readonly applicant: boolean
  readonly number: boolean
  readonly credential: boolean
  readonly caseId: boolean
}
const anyClash: fc.Arbitrary<Clash> = fc.record({
  ...{ applicant: fc.boolean(), number: fc.boolean(), credential: fc.boolean() },
  // A case that was made here is left alone: rarely, so that most come in.
  caseId: fc.integer({ max: 4, min: 0 }).map((drawn) => drawn === 0),
})

/**
 * Some of so many cases in any order, each with what clashes; and where the handover is cut into two files. By their places:
 * a counterexample of whole records could not be read.
 */
export const handovers = (cases: number) =>
  fc.record({
    places: fc.shuffledSubarray([...Array(cases).keys()], { minLength: 1 }),
    clashes: fc.array(anyClash, { minLength: cases, maxLength: cases }),
    cut: fc.nat({ max: cases }),
  })

export async function opened(bytes: Uint8Array, passphrase = handover): Promise<{ zip: Uint8Array } & ReadArchive> {
  const unsealed = await openSealed(bytes, passphrase)
  if (!unsealed.ok) throw new Error(unsealed.error)
  const read = readArchive(unsealed.value)
  if (!read.ok) throw new Error(read.error)
  return { zip: unsealed.value, ...read.value }
}

/** Some cases of an archive as an archive of their own. */
export function zipOf(records: readonly CaseRecord[], { parts }: ReadArchive): Uint8Array {
  const written = writeArchive(records.map(textOfCase), parts, engineVersion)
  if (!written.ok) throw new Error(written.error)
  return written.value
}

export const sealed = (zip: Uint8Array): Promise<Uint8Array> => sealArchive(keyPorts, zip, handover)

export async function exported({ call }: Pick<TestEngine, 'call'>): Promise<{ zip: Uint8Array } & ReadArchive> {
  return opened((await call('archive.export', { closedBefore: null, year: null, passphrase: handover })).bytes)
}

export async function takeIn({ call }: Pick<TestEngine, 'call'>, bytes: Uint8Array) {
  const seen = await call('archive.inspect', { bytes, passphrase: handover })
  const answer = await call('archive.import', { sha256: seen.sha256 })
  return { ...answer, standings: new Map(seen.cases.map(({ id, standing }) => [id, standing])) }
}

/** Another office with one case of its own, which has a credential; closed, to be copied. */
export async function otherOffice(): Promise<TestEngine> {
  const office = await openEngine()
  const applicant = { given: 'Ada', family: 'Lind', birthDate: null }
  const incoming = { file: 'ada-python-montavon.jsonld', applicant, programme: null, module: null }
  await receive(callsOf(office.engine), join(resourcesFolder, 'samples'), incoming)
  await office.engine.close()
  return office
}

/** A copy of that office whose rows clash with cases that will come; its officer is signed in. */
export async function clashingOffice(template: TestEngine, clashing: readonly (readonly [CaseRecord, Clash])[]) {
  const dataFolder = temporaryFolder()
  cpSync(template.dataFolder, dataFolder, { recursive: true })
  const key = await keyOf({ dataFolder })
  const connection = connect(databaseFile(dataFolder), key)
  connection.transaction(() => {
    connection.exec(`UPDATE cases SET serial = 900, number = '2026-0900'`)
    for (const [place, [record, clash]] of clashing.entries()) clashWith(connection, record, { ...clash, place })
  })()
  const office = startEngine({ dataFolder })
  await unlock(office)
  const look = () => everything(connection)
  const close = async () => {
    connection.close()
    await office.engine.close()
  }
  return { office, look, close }
}

/** Copies the own case under ids and a number of the one that comes. */
function clashWith(connection: Connection, record: CaseRecord, clash: Clash & { readonly place: number }): void {
  const copy = rowCopies(connection)
  const own = (sql: string) => connection.prepare(sql).pluck().get() as string
  const seed = own('SELECT id FROM cases WHERE serial = 900')
  const applicant = own('SELECT applicant_id FROM cases WHERE serial = 900')
  const file = own(`SELECT source_file_id FROM case_files WHERE case_id = '${seed}'`)
  const credential = own(`SELECT credential_id FROM case_credentials WHERE case_id = '${seed}'`)
  const theirs = (table: string) => (record.tables[table]?.[0]?.['id'] ?? randomUUID()) as string
  const free = (table: string, id: string) =>
    connection.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) === undefined ? id : randomUUID()
  const ids = {
    applicant: clash.applicant ? free('applicants', theirs('applicants')) : randomUUID(),
    case: clash.caseId ? record.id : randomUUID(),
    credential: clash.credential ? free('credentials', theirs('credentials')) : randomUUID(),
    file: randomUUID(),
  }
  const serial = clash.number ? Number(record.number.slice(5)) : 901 + clash.place
  const number = `2026-${String(serial).padStart(4, '0')}`
  copy('applicants', { id: ids.applicant, salt: randomBytes(32) }, ['id', applicant])
  copy('applicant_names', { id: randomUUID(), applicant_id: ids.applicant }, ['applicant_id', applicant])
  copy('cases', { id: ids.case, year: 2026, serial, number, applicant_id: ids.applicant }, ['id', seed])
  copy('case_purposes', { id: randomUUID(), case_id: ids.case }, ['case_id', seed])
  copy('case_events', { id: randomUUID(), case_id: ids.case }, ['case_id', seed])
  copy('source_files', { id: ids.file, applicant_id: ids.applicant, original_id: randomUUID() }, ['id', file])
  copy('credentials', { id: ids.credential, source_file_id: ids.file }, ['id', credential])
  const stands = { id: randomUUID(), case_id: ids.case, credential_id: ids.credential }
  copy('case_credentials', stands, ['case_id', seed])
}
