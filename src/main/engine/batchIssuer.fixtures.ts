// Run as a process of its own by statementBatches.test.ts: issues statements and is killed at one look at the clock.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { callsOf } from '../../cli/demo/demoOffice.ts'
import { createEngine } from './engine.ts'

/** `looks` at the clock until it is killed, counted from the first item: several fall into each statement's transaction. */
const [dataFolder = '', passphrase = '', looks = ''] = process.argv.slice(2)
let left = Infinity
const engine = createEngine({
  dataFolder,
  resourcesFolder: join(import.meta.dirname, '../../../resources'),
  migrationsFolder: join(import.meta.dirname, 'db/migrations'),
  now: () => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL')
    return new Date('2026-05-18T08:00:00Z')
  },
  randomBytes: (length) => randomBytes(length),
  host: 'none',
  demo: true,
  readerWorker: new URL('./importing/read.worker.ts', import.meta.url),
  log: () => undefined,
})
const call = callsOf(engine)
const [officer] = (await call('session.state', {})).officers
if (officer === undefined) throw new Error('The record has no officer')
await call('session.unlock', { officerId: officer.id, passphrase })
const [newest] = await call('statementBatches.list', {})
left = Number(looks)
if (newest === undefined) await call('statementBatches.start', { filter: '', language: 'en' })
else await call('statementBatches.resume', { batchId: newest.id })
