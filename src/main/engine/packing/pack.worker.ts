import { parentPort } from 'node:worker_threads'
import { zipSync, type Zippable } from 'fflate'
import { handedOver } from '../handedOver.ts'
import type { PackAsk } from './packBeside.ts'
import { registerWorkbook, type WorkbookCell } from './registerWorkbook.ts'

// One file a worker, brought piece by piece: each piece is answered when the next may come, the last with the file.
const rows: (readonly WorkbookCell[])[] = []
const files: Zippable = {}

async function answerTo(asked: PackAsk): Promise<Uint8Array | null> {
  switch (asked.ask) {
    case 'rows':
      rows.push(...asked.rows)
      return null
    case 'file':
      files[asked.name] = [asked.bytes, { level: asked.level }]
      return null
    case 'workbook':
      return registerWorkbook(asked.sheet, asked.headings, rows)
    case 'zip':
      return zipSync(files, { mtime: asked.at })
  }
}

parentPort?.on('message', (asked: PackAsk) => {
  void answerTo(asked).then((answer) => {
    parentPort?.postMessage(answer, handedOver(answer === null ? [] : [answer]))
  })
})
