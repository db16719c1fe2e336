import { parentPort } from 'node:worker_threads'
import { createCatalogueSource, type CatalogueAsk } from './catalogueSource.ts'

// One question at a time: the reader asks the next when it has the answer to the last.
const source = createCatalogueSource()
parentPort?.on('message', (asked: CatalogueAsk) => {
  void source.answer(asked).then((answer) => {
    parentPort?.postMessage(answer)
  })
})
