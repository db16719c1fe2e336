import type { ApplicantId } from '#core/ids.ts'
import type { LocalDate } from '#core/values.ts'
import type { Database } from '../db/database.ts'
import { applicants, officers } from '../db/schema.ts'
import { hashOf } from '../hashOf.ts'
import type { ReadInTurn } from '../originals/originalsInTurn.ts'
import { archivedRow } from './archivedRow.ts'
import type { HeldAbout, HeldRow } from './heldRows.ts'
import { othersIds } from './othersIds.ts'
import { keyColumns, leftOut } from './placesOfTables.ts'

export interface CopiedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The rows as JSON and the files beside them, by the format of `docs/applicant-copy.md`.
 *
 * Officers are numbered, other applicants and what belongs to them have no id: a copy must not tell of others (GDPR
 * art. 15(4)). Of a row that names another applicant the reason is withheld too.
 */
export async function copiedJson(
  { db, readOriginal }: { readonly db: Database; readonly readOriginal: ReadInTurn },
  { held, person }: HeldAbout,
  about: { readonly language: 'en' | 'de'; readonly on: LocalDate; readonly office: string },
): Promise<{ readonly json: string; readonly files: readonly CopiedFile[] }> {
  const files: (CopiedFile & { readonly sha256: string })[] = []
  const put = (known: string, bytes: Uint8Array) => {
    const name = fileName(files.length + 1, known)
    files.push({ name, bytes, sha256: hashOf(bytes) })
    return name
  }
  const names = namesOfFiles(held)
  const others = otherApplicants(db, person)
  const tables: Record<string, unknown[]> = {}
  for (const [table, rows] of held) {
    const copiedRow = async (held: HeldRow) => {
      const archived = table === 'archivedCases' ? await archivedRow(held, readOriginal) : null
      const row = archived?.row ?? held
      const kept = Object.entries(row).filter(([key, value]) => !keyColumns.has(key) && !(value instanceof Uint8Array))
      const copied = withoutOthersReason(Object.fromEntries(kept), others)
      if (archived !== null) return { ...copied, files: archived.files.map(({ name, bytes }) => put(name, bytes)) }
      const bytes = await bytesOf(row, readOriginal)
      if (bytes === null) return copied
      return { ...copied, file: put(names.get(row['id']) ?? `${table}${extensionOf(table)}`, bytes) }
    }
    const copied: unknown[] = []
    for (const row of rows) copied.push(await copiedRow(row))
    tables[table] = copied
  }
  const whole = {
    format: 'recognition-workbench-applicant-copy',
    version: 1,
    ...about,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes: bytes.length, sha256 })),
    leftOut,
    tables,
  }
  const numbered = numberedOfficers(db, whole)
  const theirs = othersIds(db, tables)
  const told = (value: string) => {
    if (others.has(value)) return 'another-applicant'
    return theirs.has(value) ? 'of-another-applicant' : (numbered.get(value) ?? value)
  }
  const json = JSON.stringify(whole, (_key, value: unknown) => (typeof value === 'string' ? told(value) : value), 2)
  return { json, files }
}

function withoutOthersReason(row: HeldRow, others: ReadonlySet<unknown>): HeldRow {
  if (!Object.values(row).some((value) => others.has(value))) return row
  const withheld = ['reason', 'undoneReason'].filter((key) => typeof row[key] === 'string')
  return withheld.length === 0 ? row : { ...row, ...Object.fromEntries(withheld.map((key) => [key, null])), withheld }
}

async function bytesOf(row: HeldRow, readOriginal: ReadInTurn): Promise<Uint8Array | null> {
  const { originalId, originalKey, file } = row
  if (typeof originalId === 'string' && originalKey instanceof Uint8Array)
    return readOriginal({ originalId, originalKey })
  return file instanceof Uint8Array ? new Uint8Array(file) : null
}

/** What a person knows a file by, by the id of its row. */
function namesOfFiles(held: HeldAbout['held']): ReadonlyMap<unknown, string> {
  const of = (table: string) => held.get(table) ?? []
  return new Map<unknown, string>([
    ...of('caseFiles').map((row) => [row['sourceFileId'], String(row['name'])] as const),
    ...of('supportingDocuments').map((row) => [row['id'], String(row['name'])] as const),
    ...of('letters').map((row) => [row['id'], `${String(row['on'])} ${String(row['kind'])}.pdf`] as const),
    ...of('statements').map(
      (row) => [row['id'], `statement ${String(row['number'])} ${String(row['language'])}.pdf`] as const,
    ),
  ])
}

const extensionOf = (table: string) => (['sourceFiles', 'supportingDocuments'].includes(table) ? '' : '.pdf')

/** In the folder `files`, with what no file system refuses; the number keeps equal names apart. */
function fileName(number: number, name: string): string {
  const safe = name.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, '-').replace(/^\.+/, '')
  return `files/${String(number).padStart(3, '0')} ${safe.slice(-100)}`
}

function otherApplicants(db: Database, person: readonly ApplicantId[]): ReadonlySet<unknown> {
  const all = db.select({ id: applicants.id }).from(applicants).all()
  return new Set(all.flatMap(({ id }) => (person.includes(id) ? [] : [id])))
}

/** Of the officers whose ids stand anywhere in `value`, each a number in the order of their accounts. */
function numberedOfficers(db: Database, value: unknown): ReadonlyMap<string, string> {
  const text = JSON.stringify(value)
  const all = db.select({ id: officers.id }).from(officers).orderBy(officers.id).all()
  return new Map(
    all
      .filter(({ id }) => text.includes(`"${id}"`))
      .map(({ id }, index): [string, string] => [id, `officer-${String(index + 1)}`]),
  )
}
