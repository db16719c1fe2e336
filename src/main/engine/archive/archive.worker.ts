import { parentPort } from 'node:worker_threads'
import { readArchive } from '#core/archive/readArchive.ts'

parentPort?.once('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(readArchive(bytes))
})
