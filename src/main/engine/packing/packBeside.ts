import { setImmediate } from 'node:timers/promises'
import { startAskedWorker, type AskedWorker } from '../askedWorker.ts'
import { handedOver } from '../handedOver.ts'
import type { WorkbookCell } from './registerWorkbook.ts'

/** A file of a ZIP; at level 0 it is only put in, as what is compressed in itself. */
export interface PackedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly level: 0 | 6
}

export type PackAsk =
  | { readonly ask: 'rows'; readonly rows: readonly (readonly WorkbookCell[])[] }
  | { readonly ask: 'workbook'; readonly sheet: string; readonly headings: readonly string[] }
  | ({ readonly ask: 'file' } & PackedFile)
  | { readonly ask: 'zip'; readonly at: string }

type Packing = AskedWorker<PackAsk, Uint8Array | null>
/** What is brought piece by piece, each read only when the last one is on its way. */
type Pieces<T> = Iterable<T> | AsyncIterable<T>

const bounds = { seconds: 300, megabytes: 2048 }

/** Rows as a workbook, made in a worker so that the engine answers meanwhile. @throws WorkerStopped where it gave no file */
export function workbookBeside(
  file: URL,
  { sheet, headings }: { readonly sheet: string; readonly headings: readonly string[] },
  pieces: Pieces<readonly (readonly WorkbookCell[])[]>,
): Promise<Uint8Array> {
  return packed(file, { ask: 'workbook', sheet, headings }, pieces, (worker, rows) =>
    worker.ask({ ask: 'rows', rows }, bounds.seconds),
  )
}

/** The same of files as a ZIP, in their order. Their bytes are handed over. */
export function zipBeside(file: URL, at: string, files: Pieces<PackedFile>): Promise<Uint8Array> {
  return packed(file, { ask: 'zip', at }, files, (worker, one) =>
    worker.ask({ ask: 'file', ...one }, bounds.seconds, handedOver([one.bytes])),
  )
}

async function packed<T>(
  file: URL,
  last: PackAsk,
  pieces: Pieces<T>,
  bring: (worker: Packing, piece: T) => Promise<unknown>,
): Promise<Uint8Array> {
  const worker: Packing = startAskedWorker(file, bounds.megabytes)
  try {
    for await (const piece of pieces) {
      await bring(worker, piece)
      // A worker that answers at once would leave no time for what else is asked.
      await setImmediate()
    }
    const made = await worker.ask(last, bounds.seconds)
    if (made === null) throw new Error('The worker that packs answered without a file')
    return made
  } finally {
    worker.close()
  }
}
