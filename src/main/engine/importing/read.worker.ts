import { parentPort } from 'node:worker_threads'
import type { SourceFile } from '#core/importing/importer.ts'
import { readFile } from '#core/importing/registry.ts'

// One file at a time: the reader sends the next when it has the answer to the last.
parentPort?.on('message', (file: SourceFile) => {
  parentPort?.postMessage(readFile(file))
})
