import { parentPort } from 'node:worker_threads'
import type { ReportDocument } from '#core/report/document.ts'
import { handedOver } from '../handedOver.ts'
import { printDocument } from './printDocument.ts'

// One document at a time: whoever asks sends the next when it has the pages of the last.
parentPort?.on('message', (document: ReportDocument) => {
  void printDocument(document).then((printed) => {
    parentPort?.postMessage(printed, handedOver([printed.bytes]))
  })
})
