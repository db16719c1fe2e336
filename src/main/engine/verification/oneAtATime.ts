/**
 * Answers how to run something for a key so that it never runs twice at once: whoever comes while it runs shares the one run
 * that follows, which sees all that was changed until it begins.
 */
export function oneAtATime(): (key: string, run: () => Promise<void>) => Promise<void> {
  const running = new Map<string, Promise<void>>()
  const waiting = new Map<string, Promise<void>>()
  const start = (key: string, run: () => Promise<void>): Promise<void> => {
    const started = run().finally(() => running.delete(key))
    running.set(key, started)
    return started
  }
  return (key, run) => {
    const now = running.get(key)
    if (now === undefined) return start(key, run)
    const known = waiting.get(key)
    if (known !== undefined) return known
    const following = Promise.allSettled([now]).then(() => {
      waiting.delete(key)
      return start(key, run)
    })
    waiting.set(key, following)
    return following
  }
}
