import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Input } from '#contract/contract.ts'
import { databaseFile } from '#engine/dataFolder/layout.ts'
import { connect, type Connection } from '#engine/db/connection.ts'
import { keyOf } from './database.ts'
import { sampleFile } from './importing.ts'
import { compare, spreadOf } from './measure.ts'
import { importInto, newCase, newOffice, openOfficeAgain } from './office.ts'
import type { Section } from './report.ts'

const cases = 20_000

/** The list of cases and its filter in the engine, with twenty thousand cases of one credential each. */
export async function manyCasesSection(folder: string): Promise<Section> {
  const dataFolder = join(folder, 'many')
  const first = await newOffice(dataFolder)
  const seed = await newCase(first)
  await importInto(first, seed, sampleFile('databases-wojcik.jsonld'))
  await first.engine.close()
  const connection = connect(databaseFile(dataFolder), await keyOf(dataFolder))
  multiply(connection, seed)
  const find = connection.prepare(
    `SELECT cases.id FROM cases JOIN applicant_names ON applicant_names.applicant_id = cases.applicant_id
     WHERE lower(given || ' ' || family || ' ' || cases.number) LIKE ? ORDER BY year DESC, serial DESC LIMIT 300`,
  )

  const office = await openOfficeAgain(dataFolder)
  const list = (input: Partial<Input<'cases.list'>>) =>
    office.call('cases.list', { view: 'all', filter: '', stages: [], purposes: [], ...input })
  const began = performance.now()
  const { fitting } = await list({})
  const built = performance.now() - began
  if (fitting < cases) throw new Error(`The list holds ${String(fitting)} cases`)

  const readings: number[] = []
  const asked = (input: Partial<Input<'cases.list'>>, kept: number[] | null) => async () => {
    const start = performance.now()
    await list(input)
    const took = performance.now() - start
    kept?.push(took)
    return took
  }
  const inSql = (like: string) => () => {
    const start = performance.now()
    find.all(like)
    return Promise.resolve(performance.now() - start)
  }
  const rounds = 61
  const listing = await compare(rounds, asked({ view: 'open' }, readings), inSql('%'))
  const searching = await compare(rounds, asked({ filter: 'bench 0777' }, readings), inSql('%bench%0777%'))
  await office.engine.close()
  connection.close()
  const sorted = readings.toSorted((a, b) => a - b)
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? spreadOf(sorted).max
  const peerName = 'one LIKE over names and numbers in the same file'
  return {
    title: 'Twenty thousand cases',
    text: 'The list of cases as a window asks for it: views counted, filtered, the newest 300 rows answered. Rows are kept in the engine and made anew where the audit chain names a change. The peer looks only into names and numbers and counts nothing.',
    unit: 'milliseconds',
    rows: [
      { work: 'Open cases listed', peerName, ...listing },
      { work: 'Searched for a name and a number', peerName, ...searching },
    ],
    notes: [
      `95 of 100 answers took at most ${p95.toFixed(1)} ms. The first list after unlocking made all rows in ${(built / 1000).toFixed(1)} s, in parts, so that the engine answers in between.`,
    ],
  }
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
    for (let serial = 2; serial <= cases + 1; serial += 1) {
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
