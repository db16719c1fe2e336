import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { builtServed } from '../src/main/loopback/build.ts'

// The engine and the loopback host as `npm start` runs them, with a clock that the test sets. Never part of the product:
// a record whose time can be chosen proves nothing.

const { values } = parseArgs({
  options: { data: { type: 'string' }, now: { type: 'string' }, demo: { type: 'boolean', default: false } },
})
if (values.data === undefined || values.now === undefined) throw new Error('e2e/host.ts needs --data and --now')

let setAt = performance.now()
let setTo = new Date(values.now).getTime()

const root = resolve('.')
const { serveWorkbench } = await builtServed(root)
const { host, engine } = await serveWorkbench(root, {
  dataFolder: values.data,
  demo: values.demo,
  port: 0,
  turnedAway: 'turned away',
  now: () => new Date(setTo + performance.now() - setAt),
})
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
