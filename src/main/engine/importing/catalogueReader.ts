import { problem, type CatalogueProblem } from '#core/programme/catalogueProblem.ts'
import { startAskedWorker, WorkerStopped } from '../askedWorker.ts'
import type { CatalogueAnswer, CatalogueAsk } from './catalogueSource.ts'

/** Why the worker gave no answer. */
export class ReaderStopped extends Error {
  /** Null where it was closed on purpose. */
  readonly problem: CatalogueProblem | null

  constructor(found: CatalogueProblem | null) {
    super(`The catalogue's worker stopped: ${found?.code ?? 'closed'}`)
    this.problem = found
  }
}

/** Catalogue files that lie open in a worker of their own, bound in time and memory, until it is closed. */
export interface CatalogueReader {
  /** One question after the other, each with its own time. @throws ReaderStopped where the bounds were reached or the reader was closed. */
  ask(asked: CatalogueAsk): Promise<CatalogueAnswer>
  close(): void
}

/** `megabytes` bounds the heap, `seconds` each single question. */
export function openCatalogueReader(bounds: {
  readonly worker: URL
  readonly seconds: number
  readonly megabytes: number
}): CatalogueReader {
  const worker = startAskedWorker<CatalogueAsk, CatalogueAnswer>(bounds.worker, bounds.megabytes)
  const at = { at: 'file' } as const
  const problemOf = (why: WorkerStopped['why']): CatalogueProblem | null => {
    switch (why) {
      case 'took-too-long':
        return problem(why, at, { seconds: bounds.seconds })
      case 'took-too-much-memory':
        return problem(why, at, { megabytes: bounds.megabytes })
      case 'crashed':
        return problem(why, at)
      case 'closed':
        return null
    }
  }
  return {
    ask: (asked) =>
      worker.ask(asked, bounds.seconds).catch((cause: unknown) => {
        throw cause instanceof WorkerStopped ? new ReaderStopped(problemOf(cause.why)) : cause
      }),
    close: () => {
      worker.close()
    },
  }
}
