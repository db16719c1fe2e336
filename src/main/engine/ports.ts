import type { EventName, EventPayload } from '#contract/contract.ts'
import type { Reply } from '#contract/reply.ts'
import type { ScryptCost } from './keys/wrap.ts'
import type { PrintBounds } from './pdf/printBeside.ts'

/** Everything the engine asks of the world around it. Tests pass a fixed clock and a folder of their own. */
export interface EnginePorts {
  /** Holds database, `keys.json`, `originals/` and `backups/`; made on first run. */
  readonly dataFolder: string
  /** The bundled `resources/`: contexts and the like are found from here. */
  readonly resourcesFolder: string
  /** The numbered SQL files. */
  readonly migrationsFolder: string
  readonly now: () => Date
  /** Cryptographically strong. */
  readonly randomBytes: (length: number) => Uint8Array
  readonly host: 'electron' | 'browser' | 'none'
  /** A demo's database accepts the demo's trust pack, whose private keys are public. */
  readonly demo: boolean
  /** The file of the worker that parses what comes in: source in Node, a built file in Electron. */
  readonly readerWorker: URL
  /**
   * From how many bytes on a record is read from while it is being checked, and the worker that checks it. Where it is not
   * given: 32 MiB, which takes a third of a second, and the worker beside the one that reads.
   */
  readonly checkBeside?: { readonly fromBytes: number; readonly worker: URL }
  /**
   * From how many bytes of database on a backup is made in a worker, and that worker. Where it is not given: 4 MiB, which take
   * one or two tenths of a second, and the worker beside the one that reads.
   */
  readonly backupBeside?: { readonly fromBytes: number; readonly worker: URL }
  /** What setting a document may take, and by which worker, where it is another than usual. */
  readonly printBeside?: Partial<PrintBounds>
  /** Where the bundled encoder of sentences lies; null: comparisons go by words alone. Among the resources where it is not given. */
  readonly sentencesFolder?: string | null
  /**
   * After so many seconds with the record open, and then as often, modules that are new are read without anyone asking;
   * where it is not given they are read once somebody asks.
   */
  readonly readsAheadEvery?: number
  /** How slow a guess of a passphrase is made; the office's cost where it is not given. */
  readonly passphraseCost?: ScryptCost
  readonly log: Log
}

/** Codes and ids only, never a name. What happened is `code`, so that no fact may be called that. */
export type Log = (code: string, facts: Readonly<Record<string, string | number>> & { readonly code?: never }) => void

/** The same in Electron's utility process, behind the loopback host, in the command line and in tests. */
export interface Engine {
  /** `window` names the window that asks, where there may be several. */
  readonly call: (route: string, input: unknown, window?: unknown) => Promise<Reply<unknown>>
  /** Answers how to stop. */
  subscribe(listener: <E extends EventName>(event: E, payload: EventPayload<E>) => void): () => void
  /** Waits for running work, then wipes the key and closes the database. */
  readonly close: () => Promise<void>
}
