import { reachedBounds, startAskedWorker, type AskedWorker } from '../askedWorker.ts'
import { handedOver } from '../handedOver.ts'
import { createTurns } from '../inTurn.ts'
import { Refusal } from '../refusal.ts'

export type MergeAsk =
  | { readonly ask: 'pages'; readonly bytes: Uint8Array }
  | { readonly ask: 'merge'; readonly parts: readonly Uint8Array[]; readonly title: string; readonly day: string }

export interface MergeBounds {
  /** The built or source file of `merge.worker.ts`. */
  readonly worker: URL
  /** The most that one question may take, the start of the worker included. */
  readonly seconds: number
  /** The most memory the worker's heap may grow to. */
  readonly megabytes: number
}

/** Takes over pages of PDFs that nobody has vouched for, where they can do no harm: in a worker, bound in time and memory. */
export interface Merger {
  /** Pages that could be taken over; null where none can be, or where the file reached the bounds. */
  pagesOf(bytes: Uint8Array): Promise<number | null>
  /** One PDF of those that gave pages, one after the other; their bytes are handed over. @throws Refusal `documentTooLarge` where that reached the bounds */
  merge(parts: readonly Uint8Array[], title: string, day: string): Promise<Uint8Array>
  close(): void
}

/** Asked one question after the other. A worker that gave no answer is not asked again: the next question gets a new one. */
export function openMerger({ worker: file, seconds, megabytes }: MergeBounds): Merger {
  const inTurn = createTurns()
  let worker: AskedWorker<MergeAsk, unknown> | null = null

  const ask = (asked: MergeAsk, handed: readonly Uint8Array[] = []): Promise<unknown> =>
    inTurn(async () => {
      worker ??= startAskedWorker<MergeAsk, unknown>(file, megabytes)
      try {
        return await worker.ask(asked, seconds, handedOver(handed))
      } catch (cause) {
        worker = null
        throw cause
      }
    })

  return {
    pagesOf: async (bytes) => {
      try {
        return (await ask({ ask: 'pages', bytes })) as number | null
      } catch {
        return null
      }
    },
    merge: async (parts, title, day) => {
      try {
        return (await ask({ ask: 'merge', parts, title, day }, parts)) as Uint8Array
      } catch (cause) {
        throw reachedBounds(cause) ? new Refusal('documentTooLarge', { document: 'appealPack' }) : cause
      }
    },
    close: () => {
      worker?.close()
      worker = null
    },
  }
}
