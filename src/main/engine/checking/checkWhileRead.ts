import { isSound, type Connection } from '../db/connection.ts'
import { wipe } from '../keys/keyring.ts'
import { checkBeside, type Check } from './checkBeside.ts'

/** `cut`: the session ended before the check did. */
export type Checked = 'sound' | 'damaged' | 'cut'

/** A record that is read from before it was looked at whole; until then nothing is written over its connection, whoever tries. */
export interface WaitingCheck {
  /** Once more does nothing. */
  readonly begin: () => void
  readonly cut: () => void
  readonly found: Promise<Checked>
  /** Settles when nothing holds the file open any more, which may be a while after it was cut. */
  readonly ended: () => Promise<void>
}

/** Seconds after which it begins, though nobody asked for a list and nothing waits. */
const atTheLatest = 10

/**
 * Checks an open record in a worker, once it is begun: beside the first list, on two cores, both take three times as long.
 *
 * `key` has 32 bytes and is copied. Where the worker fails, the engine looks itself and answers nobody meanwhile.
 */
export function checkWhileRead(
  connection: Connection,
  { worker, file, key }: { readonly worker: URL; readonly file: string; readonly key: Uint8Array },
): WaitingCheck {
  connection.pragma('query_only = ON')
  const own = Uint8Array.from(key)
  let check: Check | null = null
  let over = false
  const begun = Promise.withResolvers<Check | null>()
  const timer = setTimeout(begin, atTheLatest * 1000)
  timer.unref()

  function begin(): void {
    if (over || check !== null) return
    clearTimeout(timer)
    check = checkBeside(worker, { file, key: own })
    wipe(own)
    begun.resolve(check)
  }

  const found = begun.promise.then(async (running): Promise<Checked> => {
    const answer = running === null ? 'cut' : await running.done
    const whole = answer === 'failed' ? (isSound(connection, 'quick') ? 'sound' : 'damaged') : answer
    if (whole !== 'damaged') connection.pragma('query_only = OFF')
    return whole
  })
  return {
    begin,
    cut: () => {
      over = true
      clearTimeout(timer)
      wipe(own)
      begun.resolve(null)
      check?.cut()
    },
    found,
    ended: async () => check?.ended,
  }
}
