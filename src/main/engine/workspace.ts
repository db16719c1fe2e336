import type { Officer } from '#contract/session.ts'
import type { Emit, Route } from '#contract/contract.ts'
import type { AuditCode } from '#core/audit/entry.ts'
import type { ReadFile } from '#core/importing/registry.ts'
import type { ImportProblem, SourceFile } from '#core/importing/importer.ts'
import type { Result } from '#core/result.ts'
import type { Instant, LocalDate, Sha256 } from '#core/values.ts'
import type { Author } from './db/author.ts'
import type { Database } from './db/database.ts'
import type { ErasureList } from './erasure/erasureList.ts'
import type { NewId } from './identifiers.ts'
import type { IndexFile } from './matching/indexFile.ts'
import type { PageReader } from './paper/readBeside.ts'
import type { Printer } from './pdf/printBeside.ts'
import type { Log } from './ports.ts'

/**
 * The opened record with the officer who is signed in: what a handler works on.
 *
 * It lives from unlocking to locking; running work holds it until it ends.
 */
export interface Workspace {
  readonly db: Database
  readonly officer: Officer
  readonly mayCall: (route: Route) => boolean
  /** For a route that does more for some: refuses unless the signed-in officer may call this other one too. */
  readonly demandMayCall: (route: Route) => void
  readonly demo: boolean
  readonly resourcesFolder: string
  readonly now: () => Instant
  /** The office's local day. */
  readonly today: () => LocalDate
  /** The signed-in officer, now. */
  readonly author: () => Author
  readonly newId: NewId
  readonly randomBytes: (length: number) => Uint8Array
  /** All of it or nothing. */
  inTransaction<T>(work: () => T): T
  /** Adds an entry to the audit chain, inside the transaction of the change it speaks of; answers its hash. */
  readonly record: (code: AuditCode, ids: Readonly<Record<string, string>>, said?: Said) => Sha256
  /** Encrypted, written and synced; the answer belongs into a row. */
  readonly storeOriginal: (bytes: Uint8Array) => { readonly originalId: string; readonly originalKey: Buffer }
  readonly readOriginal: (original: { readonly originalId: string; readonly originalKey: Uint8Array }) => Uint8Array
  /** After the rows that named them are gone: removes the files of originals and what the log of the database still held. */
  readonly dropErased: (originalIds: readonly string[]) => void
  /** The last local day on which a backup beside the record is kept; null where there is none. */
  readonly backupsUntil: () => LocalDate | null
  /** The same for the same bytes, and only in this database. */
  readonly equalityOf: (bytes: Uint8Array) => string
  readonly indexFile: IndexFile
  readonly erasureList: ErasureList
  readonly read: (file: SourceFile, signal?: AbortSignal) => Promise<Result<ReadFile, ImportProblem>>
  /** Sets a document beside the engine. @throws Refusal where it is too large */
  readonly print: Printer['print']
  /** Reads the words of a page that is a picture. @throws Refusal where it took too much, or was stopped */
  readonly readPage: PageReader['readPage']
  emit: Emit
  readonly log: Log
}

/** What an entry commits to: values by name, hidden with the salt of the person they are about where there is one. */
export interface Said {
  readonly salt: Uint8Array | null
  readonly values: Readonly<Record<string, unknown>>
}
