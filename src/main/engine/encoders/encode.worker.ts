import { parentPort } from 'node:worker_threads'
import type { EncoderAnswer, EncoderAsk } from './encoderWorker.ts'
import { FolderRefused } from './folderFiles.ts'
import { openOnnxEncoder, type FolderEncoder } from './onnxEncoder.ts'

// A folder that nobody has vouched for is opened here only. One question at a time.
let open: FolderEncoder | null = null

async function answer(asked: EncoderAsk): Promise<EncoderAnswer> {
  try {
    if (asked.ask === 'open') {
      open = await openOnnxEncoder(asked.path)
      return { answer: 'opened', folder: open.folder }
    }
    if (open === null) throw new FolderRefused('noFolder')
    return { answer: 'encoded', vectors: await open.encode(asked.texts) }
  } catch (cause) {
    if (cause instanceof FolderRefused) return { answer: 'refused', problem: cause.problem }
    throw cause
  }
}

parentPort?.on('message', (asked: EncoderAsk) => {
  void answer(asked).then((given) => {
    parentPort?.postMessage(given)
  })
})
