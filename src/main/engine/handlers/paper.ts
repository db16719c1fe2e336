import type { Handlers } from '#contract/contract.ts'
import type { Workspace } from '../workspace.ts'

/** Pages that are pictures, read by machine for the window that asks: nothing of it lands in the record. */
export function paperHandlers(open: () => Workspace): Pick<Handlers, 'paper.readPage' | 'paper.stopReading'> {
  const running = new Map<string, AbortController>()
  return {
    'paper.readPage': async ({ readingId, picture }) => {
      const reading = new AbortController()
      running.set(readingId, reading)
      try {
        return await open().readPage(picture, reading.signal)
      } finally {
        running.delete(readingId)
      }
    },

    'paper.stopReading': ({ readingId }) => {
      running.get(readingId)?.abort()
      return {}
    },
  }
}
