/** Minutes without the officer doing anything after which the session locks itself. */
export const lockAfterMinutes = 10

/** Seconds that a window has to save what is being typed, once it is told that the session locks. */
const looksForSaving = 2

/** Locks a session in which nobody does anything. */
export interface IdleLock {
  /** Somebody did something. */
  readonly touch: () => void
  readonly end: () => void
}

/** `tell` comes before `lock`; who touches meanwhile keeps the session open. */
export function createIdleLock(
  now: () => Date,
  session: { readonly isOpen: () => boolean; readonly tell: () => void; readonly lock: () => void },
): IdleLock {
  let lastTouch = now()
  /** Looks left until an idle session locks; null while it is not idle. */
  let looksLeft: number | null = null

  const watch = setInterval(() => {
    const idle = now().getTime() - lastTouch.getTime()
    if (!session.isOpen() || idle < lockAfterMinutes * 60_000) looksLeft = null
    else if (looksLeft === null) {
      looksLeft = looksForSaving
      session.tell()
    } else if (--looksLeft === 0) session.lock()
  }, 1000)
  watch.unref()

  return {
    touch: () => {
      lastTouch = now()
    },
    end: () => {
      clearInterval(watch)
    },
  }
}
