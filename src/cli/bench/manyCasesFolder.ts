import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { databaseFile } from '#engine/dataFolder/layout.ts'
import { connect, type Connection } from '#engine/db/connection.ts'
import { createIdentifiers } from '#engine/identifiers.ts'
import { keyOf } from './database.ts'
import { sampleFile } from './importing.ts'
import { importInto, newCase, newOffice } from './office.ts'
import { rowCopies } from './rowCopies.ts'

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

/**
 * Copies of one case with its applicant, file, credential and every assertion, under ids of their own. They sort by time: as
 * in a record, what belongs to one case lies together.
 */
function multiply(connection: Connection, seed: string): void {
  const newId = createIdentifiers({ now: () => new Date(), randomBytes })
  const copy = rowCopies(connection)
  const one = (sql: string, id: string) => connection.prepare(sql).pluck().get(id) as string
  const applicant = one('SELECT applicant_id FROM cases WHERE id = ?', seed)
  const file = one('SELECT source_file_id FROM case_files WHERE case_id = ?', seed)
  const credential = one('SELECT credential_id FROM case_credentials WHERE case_id = ?', seed)
  const reading = one('SELECT id FROM readings WHERE source_file_id = ?', file)
  const assertions = connection
    .prepare('SELECT id FROM assertions WHERE credential_id = ?')
    .pluck()
    .all(credential) as string[]
  connection.transaction(() => {
    for (let serial = 2; serial <= manyCases + 1; serial += 1) {
      const ids = {
        applicant: newId(),
        case: newId(),
        file: newId(),
        reading: newId(),
        credential: newId(),
      }
      copy('applicants', { id: ids.applicant }, ['id', applicant])
      copy('applicant_names', { id: newId(), applicant_id: ids.applicant }, ['applicant_id', applicant])
      const number = `2026-${String(serial).padStart(4, '0')}`
      copy('cases', { id: ids.case, serial, number, applicant_id: ids.applicant }, ['id', seed])
      copy('case_purposes', { id: newId(), case_id: ids.case }, ['case_id', seed])
      copy('case_events', { id: newId(), case_id: ids.case }, ['case_id', seed])
      copy('source_files', { id: ids.file, applicant_id: ids.applicant, original_id: newId() }, ['id', file])
      copy('case_files', { id: newId(), case_id: ids.case, source_file_id: ids.file }, ['case_id', seed])
      copy('readings', { id: ids.reading, source_file_id: ids.file }, ['id', reading])
      copy('credentials', { id: ids.credential, source_file_id: ids.file }, ['id', credential])
      for (const id of assertions)
        copy('assertions', { id: newId(), credential_id: ids.credential, reading_id: ids.reading }, ['id', id])
      copy('case_credentials', { id: newId(), case_id: ids.case, credential_id: ids.credential }, ['case_id', seed])
    }
  })()
}
