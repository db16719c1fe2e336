import { expect, onTestFinished, test } from 'vitest'
import { createOfficeEncoder } from './officeEncoder.ts'

/** A worker that opens any folder after a moment, under the name of the folder, and encodes each text as its length. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'
  import { setTimeout } from 'node:timers/promises'
  parentPort.on('message', async (asked) => {
    if (asked.ask === 'open') {
      await setTimeout(50)
      parentPort.postMessage({ answer: 'opened', folder: { id: asked.path, path: asked.path, languages: ['en'], name: asked.path } })
    } else parentPort.postMessage({ answer: 'encoded', vectors: asked.texts.map((text) => Float32Array.of(text.length, 1)) })
  })`)}`,
)

// After an unlock the modules are read on and somebody asks for a list: the second to open it ended the worker of the first, who
// was told that the model had crashed, and the office's model was off for the day.
test('whoever asks for one encoder at once gets the same one, and all are answered', async () => {
  const office = createOfficeEncoder(worker)
  onTestFinished(() => {
    office.close()
  })
  const folder = await office.look('own')
  office.close()
  const [one, two] = await Promise.all([office.opened(folder), office.opened(folder)])
  expect(two).toBe(one)
  expect(await one.encode(['a', 'bc'])).toHaveLength(2)
})

// It would hold a model in memory behind a locked door, and offer it to whoever signs in next.
test('a folder that is still being looked at when the session locks is let go of', async () => {
  const office = createOfficeEncoder(worker)
  const looking = office.look('own')
  office.close()
  await expect(looking).rejects.toMatchObject({ problem: { code: 'crashed' } })
  expect(office.lookedAt()).toBeNull()
})
