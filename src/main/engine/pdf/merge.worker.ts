import { parentPort } from 'node:worker_threads'
import { handedOver } from '../handedOver.ts'
import type { MergeAsk } from './mergeBeside.ts'
import { mergePdfs, pagesOf } from './mergePdfs.ts'

// One question at a time: whoever asks sends the next when it has the answer to the last.
parentPort?.on('message', (asked: MergeAsk) => {
  void (asked.ask === 'pages' ? pagesOf(asked.bytes) : mergePdfs(asked.parts, asked.title, asked.day)).then(
    (answer) => {
      parentPort?.postMessage(answer, handedOver(answer instanceof Uint8Array ? [answer] : []))
    },
  )
})
