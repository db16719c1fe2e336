import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import type { CheckTask } from './checkBeside.ts'

// The worker that checks a record, held until a file `release` lies beside it.
const { file } = workerData as CheckTask
while (!existsSync(join(dirname(file), 'release'))) await setTimeout(5)
await import('./check.worker.ts')
