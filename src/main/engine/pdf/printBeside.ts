import type { ReportDocument } from '#core/report/document.ts'
import { reachedBounds, startAskedWorker, WorkerStopped, type AskedWorker } from '../askedWorker.ts'
import { createTurns } from '../inTurn.ts'
import type { Log } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RenderedPdf } from './renderPdf.ts'

/** What is printed, by which a refusal names it. */
export type Printed = 'statement' | 'record' | 'letter' | 'appealPack' | 'copy'

export interface PrintBounds {
  /** The built or source file of `print.worker.ts`. */
  readonly worker: URL
  /** The most that one document may take, the start of the worker included. */
  readonly seconds: number
  /** The most memory the worker's heap may grow to. */
  readonly megabytes: number
  /** For how long a worker that prints nothing is kept. */
  readonly secondsKept: number
}

/**
 * Sets documents, which quote files that nobody has vouched for, beside the engine: in a worker, bound in time and memory.
 *
 * The worker starts with the first document and is kept for the next: starting one takes as long as printing twenty statements.
 */
export interface Printer {
  /**
   * A document as PDF in its own language; the same bytes for the same document. One is set after the other.
   *
   * @throws Refusal `documentTooLarge` where it reached the bounds
   */
  readonly print: (what: Printed, document: ReportDocument) => Promise<RenderedPdf>
  readonly close: () => void
}

export function openPrinter({ worker: file, seconds, megabytes, secondsKept }: PrintBounds, log: Log): Printer {
  const inTurn = createTurns()
  let worker: AskedWorker<ReportDocument, RenderedPdf> | null = null
  let idle: NodeJS.Timeout | undefined
  let state: 'open' | 'closed' = 'open'

  function letGo(): void {
    clearTimeout(idle)
    worker?.close()
    worker = null
  }

  async function printNow(what: Printed, document: ReportDocument): Promise<RenderedPdf> {
    if (state === 'closed') throw new WorkerStopped('closed')
    clearTimeout(idle)
    worker ??= startAskedWorker(file, megabytes)
    try {
      return await worker.ask(document, seconds)
    } catch (cause) {
      // One that gave no answer is not asked again: the next document gets a new one.
      letGo()
      if (!reachedBounds(cause))
        throw cause instanceof WorkerStopped && cause.cause instanceof Error ? cause.cause : cause
      log('print.stopped', { document: what, why: cause.why })
      throw new Refusal('documentTooLarge', { document: what })
    } finally {
      idle = setTimeout(letGo, secondsKept * 1000).unref()
    }
  }

  return {
    print: (what, document) => inTurn(() => printNow(what, document)),
    close: () => {
      state = 'closed'
      letGo()
    },
  }
}
