import { performance } from 'node:perf_hooks'
import type { StatementBatch } from '#contract/statementBatches.ts'
import { mostHeld } from './mostHeld.ts'
import { openOfficeAgain } from './office.ts'

// A process of its own, as its memory is what is measured: `issueBatch.ts DATA_FOLDER LANGUAGE STOP_AFTER` issues what waits,
// is stopped once so many are issued, goes on, and prints what it took as JSON.

const [folder = '', asked = 'en', stopAfter = '0'] = process.argv.slice(2)
const language = asked === 'de' ? 'de' : 'en'
const { engine, call } = await openOfficeAgain(folder)
const before = process.memoryUsage.rss()

/** Settles at the first progress that fits. */
function told(fits: (batch: StatementBatch) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = engine.subscribe((event, payload) => {
      if (event !== 'statementBatches.progress' || !fits((payload as { batch: StatementBatch }).batch)) return
      stop()
      resolve()
    })
  })
}

const began = performance.now()
const stopAt = told(({ issued }) => issued >= Number(stopAfter))
const { id } = await call('statementBatches.start', { filter: '', language })
await stopAt
const asksToStop = performance.now()
const stopped = told(({ state }) => state !== 'running')
await call('statementBatches.cancel', { batchId: id })
await stopped
const goesOn = performance.now()
const kept = (await call('statementBatches.list', {}))[0]?.issued ?? 0
const oneMore = told(({ issued }) => issued > kept)
const ended = told(({ state }) => state !== 'running')
await call('statementBatches.resume', { batchId: id })
await oneMore
const wentOn = performance.now()
await ended
const took = performance.now() - began
const [batch] = await call('statementBatches.list', {})
const zip = performance.now()
const files = await call('statementBatches.files', { batchId: id, language })
console.log(
  JSON.stringify({
    took,
    issued: batch?.issued ?? 0,
    stopping: goesOn - asksToStop,
    goingOn: wentOn - goesOn,
    packing: performance.now() - zip,
    packed: files.bytes.length,
    before,
    most: mostHeld(),
  }),
)
await engine.close()
