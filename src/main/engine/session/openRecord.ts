import { ok, type Result } from '#core/result.ts'
import type { OpenedDatabase, openDatabase, OpenOptions, OpenProblem } from '../db/database.ts'
import { namedOriginals } from '../db/repositories/files.ts'
import { databaseFile } from '../dataFolder/layout.ts'
import { createErasureList, type ErasureList } from '../erasure/erasureList.ts'
import { createReader, type Reader } from '../importing/reader.ts'
import { catalogueIndexKey, createEquality, databaseKey, erasureListKey, wipe, type DataKey } from '../keys/keyring.ts'
import { createIndexFile, type IndexFile } from '../matching/indexFile.ts'
import { dropStrayOriginals } from '../originals/originals.ts'
import { openPageReader, type PageReader } from '../paper/readBeside.ts'
import { openPrinter, type Printer } from '../pdf/printBeside.ts'
import type { EnginePorts } from '../ports.ts'
import { workerBeside } from '../workerBeside.ts'

/** A statement of 465 pages takes 7 s of a processor and 250 MB: ample on a machine that is four times slower. */
const printBounds = { seconds: 120, megabytes: 1024, secondsKept: 300 }

/** A page of A4 takes 3 s of a processor and 70 MB; one that lies on its side and is full of specks 30 s and 300 MB. */
const readBounds = { seconds: 90, megabytes: 512 }

/** The record from opening to closing, with all that takes its key. */
export interface OpenRecord extends Pick<OpenedDatabase, 'db' | 'connection'> {
  readonly key: DataKey
  readonly equalityOf: (bytes: Uint8Array) => string
  readonly indexFile: IndexFile
  readonly erasureList: ErasureList
  /** Reads a file in a worker, which starts with the first. */
  readonly read: Reader['read']
  /** Sets a document in a worker, which starts with the first. */
  readonly print: Printer['print']
  /** Reads the words of a page in a worker of its own. */
  readonly readPage: PageReader['readPage']
  /** Closes the database and wipes the key at once; settles when the worker that reads has ended. */
  readonly close: () => Promise<void>
}

/** `open` makes the database or demands that there is one. The key is the record's from here on: wiped where it can't be opened. */
export function openRecord(
  ports: EnginePorts,
  {
    open,
    key,
    check,
    backUpBeforeMigration,
  }: {
    readonly open: typeof openDatabase
    readonly key: DataKey
    readonly check: OpenOptions['check']
    readonly backUpBeforeMigration: (key: DataKey) => void
  },
): Result<OpenRecord, OpenProblem> {
  const { dataFolder, migrationsFolder, randomBytes, readerWorker, log } = ports
  const opened = withDatabaseKey(key, (derived) =>
    open({
      ...{ file: databaseFile(dataFolder), key: derived, migrationsFolder, check },
      backupBeforeMigration: () => {
        backUpBeforeMigration(key)
      },
    }),
  )
  if (!opened.ok) {
    wipe(key)
    return opened
  }
  const { db, connection, close } = opened.value
  let reader: Reader | null = null
  const printer = openPrinter(
    { worker: workerBeside(readerWorker, 'pdf', 'print'), ...printBounds, ...ports.printBeside },
    log,
  )
  const pages = openPageReader({ worker: workerBeside(readerWorker, 'paper', 'words'), ...readBounds }, log)
  return ok({
    ...{ db, connection, key },
    equalityOf: createEquality(key),
    indexFile: createIndexFile(dataFolder, catalogueIndexKey(key), randomBytes),
    erasureList: createErasureList(dataFolder, erasureListKey(key)),
    read: (file, signal) => {
      reader ??= createReader({ worker: readerWorker, seconds: 30, megabytes: 512 })
      return reader.read(file, signal)
    },
    print: printer.print,
    readPage: pages.readPage,
    close: async () => {
      close()
      wipe(key)
      printer.close()
      pages.close()
      await reader?.close()
      reader = null
    },
  })
}

/** The key of the database, for as long as `use` takes. */
export function withDatabaseKey<T>(key: DataKey, use: (derived: Uint8Array) => T): T {
  const derived = databaseKey(key)
  try {
    return use(derived)
  } finally {
    wipe(derived)
  }
}

/** An import that was cut off between file and row, or erasure: nothing names these any more. */
export function dropStrays({ dataFolder, log }: EnginePorts, { db }: OpenRecord): void {
  const strays = dropStrayOriginals(dataFolder, namedOriginals(db))
  if (strays > 0) log('originals.dropped', { strays })
}
