export type InTurn = <T>(run: () => Promise<T>) => Promise<T>

/** Runs what must not overlap one after the other, in the order in which it is asked for. What fails holds up nothing after it. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (run) => {
    const done = last.then(run)
    last = done.catch(() => undefined)
    return done
  }
}
