import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { databaseFile } from '#engine/dataFolder/layout.ts'
import { connect, type Connection } from '#engine/db/connection.ts'
import { keyOf } from './database.ts'
import { sampleFile } from './importing.ts'
import { importInto, newCase, newOffice } from './office.ts'

export const manyCases = 20_000

const made = new Map<string, Promise<string>>()

/** The data folder of an office with twenty thousand open cases of one credential each, made once a run. */
export function manyCasesFolder(folder: string): Promise<string> {
  const dataFolder = join(folder, 'many')
  const known = made.get(dataFolder) ?? make(dataFolder)
  made.set(dataFolder, known)
  return known
}

async function make(dataFolder: string): Promise<string> {
  const office = await newOffice(dataFolder)
  const seed = await newCase(office)
  await importInto(office, seed, sampleFile('databases-wojcik.jsonld'))
  await office.engine.close()
  const connection = connect(databaseFile(dataFolder), await keyOf(dataFolder))
  multiply(connection, seed)
  connection.close()
  return dataFolder
}

/** Copies of one case with its applicant, file, credential and every assertion, under ids of their own. */
function multiply(connection: Connection, seed: string): void {
  const known = new Map<string, readonly string[]>()
  const columns = (table: string) => {
    const names =
      known.get(table) ?? (connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    known.set(table, names)
    return names
  }
  /** Copies the rows where `column` is `id`, with some columns given anew. */
  const copy = (table: string, anew: readonly string[], where: string) => {
    const names = columns(table)
    const values = names.map((name) => (anew.includes(name) ? '?' : name))
    return connection.prepare(
      `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${where} = ?`,
    )
  }
  const ordered = (table: string, given: Readonly<Record<string, unknown>>) =>
    columns(table).flatMap((name) => (name in given ? [given[name]] : []))
  const one = (sql: string, id: string) => connection.prepare(sql).pluck().get(id) as string
  const applicant = one('SELECT applicant_id FROM cases WHERE id = ?', seed)
  const file = one('SELECT source_file_id FROM case_files WHERE case_id = ?', seed)
  const credential = one('SELECT credential_id FROM case_credentials WHERE case_id = ?', seed)
  const reading = one('SELECT id FROM readings WHERE source_file_id = ?', file)
  const assertions = connection
    .prepare('SELECT id FROM assertions WHERE credential_id = ?')
    .pluck()
    .all(credential) as string[]
  const prepared = new Map<string, ReturnType<typeof copy>>()
  const put = (table: string, where: string, id: string, given: Readonly<Record<string, unknown>>) => {
    const statement = prepared.get(table) ?? copy(table, Object.keys(given), where)
    prepared.set(table, statement)
    statement.run(...ordered(table, given), id)
  }
  connection.transaction(() => {
    for (let serial = 2; serial <= manyCases + 1; serial += 1) {
      const ids = {
        applicant: randomUUID(),
        case: randomUUID(),
        file: randomUUID(),
        reading: randomUUID(),
        credential: randomUUID(),
      }
      put('applicants', 'id', applicant, { id: ids.applicant })
      put('applicant_names', 'applicant_id', applicant, { id: randomUUID(), applicant_id: ids.applicant })
      const number = `2026-${String(serial).padStart(4, '0')}`
      put('cases', 'id', seed, { id: ids.case, serial, number, applicant_id: ids.applicant })
      put('case_purposes', 'case_id', seed, { id: randomUUID(), case_id: ids.case })
      put('case_events', 'case_id', seed, { id: randomUUID(), case_id: ids.case })
      put('source_files', 'id', file, { id: ids.file, applicant_id: ids.applicant, original_id: randomUUID() })
      put('case_files', 'case_id', seed, { id: randomUUID(), case_id: ids.case, source_file_id: ids.file })
      put('readings', 'id', reading, { id: ids.reading, source_file_id: ids.file })
      put('credentials', 'id', credential, { id: ids.credential, source_file_id: ids.file })
      for (const id of assertions)
        put('assertions', 'id', id, { id: randomUUID(), credential_id: ids.credential, reading_id: ids.reading })
      put('case_credentials', 'case_id', seed, { id: randomUUID(), case_id: ids.case, credential_id: ids.credential })
    }
  })()
}
