import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { startAskedWorker } from './askedWorker.ts'

/** A worker that answers what `answer` says of `asked`. */
function workerOf(answer: string, megabytes = 64) {
  const source = `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', async (asked) => { parentPort.postMessage(await (${answer})(asked)) })`
  const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`)
  const worker = startAskedWorker<unknown, unknown>(url, megabytes)
  onTestFinished(() => {
    worker.close()
  })
  return worker
}

// An answer does not say which question it is of: asked at once, the second would get the first one's.
test('questions that are asked at once each get their own answer', async () => {
  const worker = workerOf('(wait) => new Promise((done) => setTimeout(done, wait, wait))')
  expect(await Promise.all([30, 1, 10].map((wait) => worker.ask(wait, 10)))).toEqual([30, 1, 10])
})

test('a worker that takes too long, or too much, or ends is given up, and is not asked again', async () => {
  const slow = workerOf('() => { for (;;); }')
  await expect(slow.ask(1, 0.2)).rejects.toMatchObject({ why: 'took-too-long' })
  await expect(slow.ask(1, 10)).rejects.toMatchObject({ why: 'took-too-long' })

  const greedy = workerOf(
    "() => { const kept = []; for (;;) kept.push({ more: [Math.random(), Math.random(), 'x'] }) }",
    16,
  )
  await expect(greedy.ask(1, 30)).rejects.toMatchObject({ why: 'took-too-much-memory' })
  await expect(workerOf('() => process.exit(1)').ask(1, 10)).rejects.toMatchObject({ why: 'crashed' })
  await expect(workerOf('() => { throw new Error("no") }').ask(1, 10)).rejects.toMatchObject({ why: 'crashed' })
})

// Would catch a lock that waits for ever: whoever asked has to hear that there will be no answer.
test('closing tells whoever waits, asked already or not yet', async () => {
  const worker = workerOf('() => new Promise(() => {})')
  const waiting = [1, 2].map((nth) => expect(worker.ask(nth, 60)).rejects.toMatchObject({ why: 'closed' }))
  await setTimeout(20)
  worker.close()
  await Promise.all(waiting)
})

test('what is handed over is moved, not copied', async () => {
  const worker = workerOf('(bytes) => bytes.length')
  const bytes = new Uint8Array(1000)
  expect(await worker.ask(bytes, 10, [bytes.buffer])).toBe(1000)
  expect(bytes.length).toBe(0)
})
