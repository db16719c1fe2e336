import { parentPort, workerData } from 'node:worker_threads'
import { connectToRead, isSound } from '../db/connection.ts'
import { failureOf } from '../db/failureOf.ts'
import type { CheckAnswer, CheckTask } from './checkBeside.ts'

const { file, key } = workerData as CheckTask

function answer(): CheckAnswer {
  try {
    const connection = connectToRead(file, key)
    key.fill(0)
    try {
      return isSound(connection, 'quick') ? 'sound' : 'damaged'
    } finally {
      connection.close()
    }
  } catch (cause) {
    if (failureOf(cause) === 'databaseDamaged') return 'damaged'
    throw cause
  }
}

parentPort?.postMessage(answer())
