import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { MeasuredQuery } from '../ranking/measuredSet.ts'
import type { AnsweredSets, Task } from './tasks.ts'

const worker = new URL('./withoutRule.worker.ts', import.meta.url)

/** Works a task out with one rule of the text off, in modules of its own; those of this thread stay as they are. */
export async function withoutRule(rule: string, task: Extract<Task, { of: 'ranking' }>): Promise<MeasuredQuery[]>
export async function withoutRule(rule: string, task: Extract<Task, { of: 'coverage' }>): Promise<AnsweredSets>
export async function withoutRule(rule: string, task: Task): Promise<unknown> {
  const own = new Worker(worker, { workerData: { rule, task } })
  const [answer] = (await once(own, 'message')) as unknown[]
  await own.terminate()
  return answer
}
