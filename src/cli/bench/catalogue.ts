import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import BetterSqlite from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { benchModules, catalogueCsv } from './catalogueFile.ts'
import { compare, timeOf } from './measure.ts'
import { newOffice, type Office } from './office.ts'
import type { Section } from './report.ts'

const modules = 20_000
const query = 'regress polic'

/** A large catalogue: from the file to the searchable record, then searched. `folder` is on the disk that records lie on. */
export async function catalogueSection(folder: string): Promise<Section> {
  const bytes = catalogueCsv(benchModules(modules))
  let made = 0
  const held: { office: Office | null; plain: BetterSqlite.Database | null } = { office: null, plain: null }
  let most = 0

  const ours = async () => {
    await held.office?.engine.close()
    made += 1
    const office = await newOffice(join(folder, `catalogue-${made}`))
    held.office = office
    const start = performance.now()
    await importCatalogue(office, bytes)
    const took = performance.now() - start
    most = Math.max(most, process.memoryUsage.rss())
    return took
  }
  const peer = () => {
    held.plain?.close()
    const start = performance.now()
    held.plain = plainImport(join(folder, `catalogue-plain-${made}.sqlite`), bytes)
    return Promise.resolve(performance.now() - start)
  }
  const importing = await compare(1, ours, peer, 'cold')
  const searching = await compare(
    25,
    timeOf(() => demand(held.office).call('catalogue.page', { programmeId: null, filter: query, from: 0 })),
    timeOf(() => plainSearch(demand(held.plain))),
  )
  await demand(held.office).engine.close()
  demand(held.plain).close()
  return {
    title: 'A large catalogue',
    text: `${modules.toLocaleString('en')} modules with ${(modules * 10).toLocaleString('en')} outcomes from one CSV (${(bytes.length / 1e6).toFixed(0)} MB), from the chosen file to a record in which words are found: read and mapped in the worker, weights shared out, versions compared with those that are there, encrypted, written in parts that each chain an audit entry, indexed. The peer parses the file and writes three columns into one table and an FTS5 index, unencrypted, in one transaction. The search answers a page of 200 with how many there are in all.`,
    unit: 'milliseconds',
    rows: [
      { work: 'Import to a ready word index', peerName: 'csv-parse, better-sqlite3, FTS5', ...importing },
      { work: `Search for “${query}”`, peerName: 'FTS5 in plain SQLite', ...searching },
    ],
    notes: [
      `Resident memory right after the import, worker included and this process’s copy of the file too: ${(most / 1024 / 1024).toFixed(0)} MB.`,
    ],
  }
}

/** From the bytes of a CSV to modules in force. */
export async function importCatalogue({ engine, call }: Office, bytes: Uint8Array): Promise<void> {
  const reached = (wanted: string) =>
    new Promise<void>((resolve) => {
      const stop = engine.subscribe((event, payload) => {
        if (event !== 'catalogueImport.changed' || !('import' in payload) || payload.import.state !== wanted) return
        stop()
        resolve()
      })
    })
  const ready = reached('ready')
  const { id } = await call('catalogueImport.open', { files: [{ name: 'catalogue.csv', pieces: [bytes] }] })
  await ready
  const imported = reached('imported')
  await call('catalogueImport.start', { id })
  await imported
}

function plainImport(file: string, bytes: Uint8Array): BetterSqlite.Database {
  const database = new BetterSqlite(file)
  database.pragma('journal_mode = WAL')
  database.exec('CREATE TABLE modules (code TEXT, title TEXT, outcomes TEXT)')
  database.exec('CREATE VIRTUAL TABLE words USING fts5(code, title, outcomes)')
  const rows = parse(new TextDecoder().decode(bytes), { from_line: 2 })
  const insert = database.prepare('INSERT INTO modules VALUES (?, ?, ?)')
  const index = database.prepare('INSERT INTO words VALUES (?, ?, ?)')
  database.transaction(() => {
    for (const [code, title, , , outcomes] of rows) {
      insert.run(code, title, outcomes)
      index.run(code, title, outcomes)
    }
  })()
  return database
}

function plainSearch(database: BetterSqlite.Database): number {
  const asked = query
    .split(' ')
    .map((word) => `"${word}"*`)
    .join(' AND ')
  const count = database.prepare('SELECT count(*) FROM words WHERE words MATCH ?').pluck().get(asked)
  const page = database.prepare('SELECT code, title FROM words WHERE words MATCH ? LIMIT 200').all(asked)
  return Number(count) + page.length
}

function demand<T>(value: T | null): T {
  if (value === null) throw new Error('Nothing was imported before it was searched')
  return value
}
