import { randomBytes } from 'node:crypto'
import type { EnginePorts } from './ports.ts'

/** Seconds until a window that was just opened is not slowed by it. */
export const readsAheadEvery = 10

/** The ports of a running workbench: this computer's clock and randomness, and a log on standard error. */
export function localPorts(
  places: Pick<EnginePorts, 'dataFolder' | 'resourcesFolder' | 'migrationsFolder' | 'host' | 'demo' | 'readerWorker'>,
): EnginePorts {
  return {
    ...places,
    now: () => new Date(),
    randomBytes: (length) => randomBytes(length),
    log: (code, facts) => {
      console.error(JSON.stringify({ ...facts, at: new Date().toISOString(), code }))
    },
  }
}
