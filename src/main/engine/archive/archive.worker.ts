import { parentPort } from 'node:worker_threads'
import { readArchive } from '#core/archive/readArchive.ts'
import { writeArchive } from '#core/archive/writeArchive.ts'
import type { ArchiveAsk } from './archiveBeside.ts'
import { handedOver } from '../handedOver.ts'

parentPort?.once('message', (asked: ArchiveAsk) => {
  if ('read' in asked) {
    parentPort?.postMessage(readArchive(asked.read))
    return
  }
  const { cases, parts, engineVersion } = asked.write
  const written = writeArchive(cases, parts, engineVersion)
  parentPort?.postMessage(written, handedOver(written.ok ? [written.value] : []))
})
