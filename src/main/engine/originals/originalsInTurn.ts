import { setImmediate } from 'node:timers/promises'
import type { Workspace } from '../workspace.ts'

export type ReadInTurn = (original: Parameters<Workspace['readOriginal']>[0]) => Promise<Uint8Array>

/**
 * Reads originals one at a time: between two of them others are answered, and who has locked the record meanwhile is refused. One
 * of 30 MB takes some fifty milliseconds, a case may have dozens.
 */
export function originalsInTurn(open: () => Workspace): ReadInTurn {
  return async (original) => {
    await setImmediate()
    const bytes = open().readOriginal(original)
    // What is done with so many bytes takes its own time.
    await setImmediate()
    return bytes
  }
}
