import type { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'

/** The workers that are started until the test ends, in their order. */
export function workersStarted(): readonly { readonly ended: boolean }[] {
  const started: { ended: boolean }[] = []
  const watch = (worker: Worker) => {
    const one = { ended: false }
    started.push(one)
    worker.once('exit', () => (one.ended = true))
  }
  process.on('worker', watch)
  onTestFinished(() => {
    process.off('worker', watch)
  })
  return started
}
