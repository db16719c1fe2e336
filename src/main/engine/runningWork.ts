/** What is under way: locking and closing wait for it, so that no import ends half way. */
export interface RunningWork {
  /** Counts the promise as work until it settles; answers the same promise. */
  readonly during: <T>(work: Promise<T>) => Promise<T>
  readonly runs: () => boolean
  /** Settles when nothing is under way. */
  readonly idle: () => Promise<void>
}

export function createRunningWork(): RunningWork {
  const running = new Set<Promise<unknown>>()
  return {
    during(work) {
      running.add(work)
      const done = () => running.delete(work)
      work.then(done, done)
      return work
    },
    runs: () => running.size > 0,
    async idle() {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
