import { registerHooks } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { replacementOf } from './rules.ts'
import type { Task } from './tasks.ts'

const { rule, task } = workerData as { readonly rule: string; readonly task: Task }

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context)
    const other = replacementOf(rule, specifier, resolved.url, context.parentURL)
    return other === null ? resolved : { url: other.href, shortCircuit: true }
  },
})

// Only now, so that the modules it imports are those of the rule that is off.
const { answeredPairs, measuredQueries } = await import('./tasks.ts')
parentPort?.postMessage(await (task.of === 'ranking' ? measuredQueries(task) : answeredPairs()))
