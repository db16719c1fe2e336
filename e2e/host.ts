import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createEngine } from '../src/main/engine/engine.ts'
import { localPorts } from '../src/main/engine/localPorts.ts'
import { serve } from '../src/main/loopback/host.ts'

// The engine and the loopback host as `npm start` runs them, with a clock that the test sets. Never part of the product:
// a record whose time can be chosen proves nothing.

const { values } = parseArgs({
  options: { data: { type: 'string' }, now: { type: 'string' }, demo: { type: 'boolean', default: false } },
})
if (values.data === undefined || values.now === undefined) throw new Error('e2e/host.ts needs --data and --now')

let setAt = performance.now()
let setTo = new Date(values.now).getTime()

const engine = createEngine({
  ...localPorts({
    dataFolder: values.data,
    resourcesFolder: resolve('resources'),
    migrationsFolder: resolve('src/main/engine/db/migrations'),
    host: 'browser',
    demo: values.demo,
    readerWorker: new URL('../src/main/engine/importing/read.worker.ts', import.meta.url),
  }),
  now: () => new Date(setTo + performance.now() - setAt),
})
const host = await serve({ engine, rendererFolder: resolve('out/renderer'), port: 0, turnedAway: 'turned away' })
console.log(host.startUrl())

// One line a command: an instant sets the clock, `url` asks for another address.
createInterface({ input: process.stdin }).on('line', (line) => {
  if (line === 'url') {
    console.log(host.startUrl())
    return
  }
  setTo = new Date(line).getTime()
  setAt = performance.now()
})

process.once('SIGTERM', () => {
  void host
    .close()
    .then(() => engine.close())
    .then(() => process.exit(0))
})
