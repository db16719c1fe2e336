import type { ArchiveProblem } from '#core/archive/archiveFormat.ts'
import type { ReadArchive } from '#core/archive/readArchive.ts'
import type { CaseText } from '#core/archive/writeArchive.ts'
import { err, type Result } from '#core/result.ts'
import { startAskedWorker, WorkerStopped } from '../askedWorker.ts'
import { handedOver } from '../handedOver.ts'

/** What is packed: cases as text, every part they need by its name. */
export interface ToWrite {
  readonly cases: readonly CaseText[]
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly engineVersion: string
}

export type ArchiveAsk = { readonly read: Uint8Array } | { readonly write: ToWrite }

const bounds = { megabytes: 2048, secondsToRead: 300, secondsToWrite: 3600 }

/** Reads an unsealed archive where it can do no harm: in a worker of its own, bound in time and memory. `bytes` are handed over. */
export async function readBeside(file: URL, bytes: Uint8Array): Promise<Result<ReadArchive, ArchiveProblem>> {
  try {
    return await ask<Result<ReadArchive, ArchiveProblem>>(file, { read: bytes }, bounds.secondsToRead, [bytes])
  } catch (cause) {
    if (!(cause instanceof WorkerStopped)) throw cause
    return err(cause.why === 'crashed' ? 'archiveDamaged' : 'archiveTooLarge')
  }
}

/**
 * Packs an archive in a worker of its own, so that the engine answers meanwhile: 300 MB take a quarter of a minute. The bytes
 * of `toWrite` are handed over.
 *
 * @throws WorkerStopped where the worker ended without an answer
 */
export function writeBeside(file: URL, toWrite: ToWrite): Promise<Result<Uint8Array, 'archiveTooMuch'>> {
  const bytes = [...toWrite.parts.values(), ...toWrite.cases.map((one) => one.bytes)]
  return ask(file, { write: toWrite }, bounds.secondsToWrite, bytes)
}

async function ask<Answer>(file: URL, asked: ArchiveAsk, seconds: number, bytes: readonly Uint8Array[]) {
  const worker = startAskedWorker<ArchiveAsk, Answer>(file, bounds.megabytes)
  try {
    return await worker.ask(asked, seconds, handedOver(bytes))
  } finally {
    worker.close()
  }
}
