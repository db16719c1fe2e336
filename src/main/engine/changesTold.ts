import { AsyncLocalStorage } from 'node:async_hooks'
import type { Emit } from '#contract/contract.ts'
import { WindowId } from '#contract/messages.ts'

/** Milliseconds that changes of work that runs on are gathered: each telling has every window ask for all that it shows, beside that work. */
const gathered = 3000

/** Tells all windows that the record is another: whoever looks at it in a second one would act on what stood there before. */
interface ChangesTold {
  /** What changes until the call is answered is told once, with the window that asked for it, as it asks again by itself. */
  readonly answering: <T>(window: unknown, call: () => Promise<T>) => Promise<T>
  /** For whoever adds to the audit chain, as every change of the record does. */
  readonly changed: () => void
}

export function createChangesTold(emit: Emit): ChangesTold {
  /** Several calls are answered at once: a change belongs to the one that it was made in. */
  const calls = new AsyncLocalStorage<{ state: 'nothingChanged' | 'changed' | 'answered' }>()
  let waiting: NodeJS.Timeout | null = null

  return {
    answering: (window, call) => {
      const own: { state: 'nothingChanged' | 'changed' | 'answered' } = { state: 'nothingChanged' }
      return calls.run(own, call).finally(() => {
        if (own.state === 'changed') emit('record.changed', { by: WindowId.safeParse(window).data ?? null })
        own.state = 'answered'
      })
    },
    changed: () => {
      const own = calls.getStore()
      if (own !== undefined && own.state !== 'answered') {
        own.state = 'changed'
        return
      }
      waiting ??= setTimeout(() => {
        waiting = null
        emit('record.changed', { by: null })
      }, gathered).unref()
    },
  }
}
