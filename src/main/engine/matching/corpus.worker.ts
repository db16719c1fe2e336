import { parentPort } from 'node:worker_threads'
import type { ComparedModule } from '#core/matching/comparison.ts'
import { packCorpus } from '#core/matching/corpus.ts'
import type { CorpusMade, CorpusTask } from './corpusTask.ts'
import { readMeaning } from './readMeaning.ts'

const all: ComparedModule[] = []
parentPort?.on('message', (task: CorpusTask) => {
  if ('modules' in task) all.push(...task.modules)
  else {
    const bytes = packCorpus(all, readMeaning(task.resourcesFolder), task.of)
    parentPort?.postMessage({ bytes } satisfies CorpusMade, [bytes.buffer])
  }
})
