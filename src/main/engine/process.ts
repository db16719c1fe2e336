import { parseArgs } from 'node:util'
import type { ToEngine } from '#contract/messages.ts'
import { defaultDataFolder } from './defaultDataFolder.ts'
import { createEngine } from './engine.ts'
import { localPorts, readsAheadEvery } from './localPorts.ts'
import { serveOver } from './serveOver.ts'

// The entry of Electron's utility process: the engine beside the window, talking over the port that the first message brings.

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    resources: { type: 'string', default: 'resources' },
    migrations: { type: 'string', default: 'src/main/engine/db/migrations' },
    demo: { type: 'boolean', default: false },
  },
})

const engine = createEngine({
  ...localPorts({
    dataFolder: values.data ?? defaultDataFolder(),
    resourcesFolder: values.resources,
    migrationsFolder: values.migrations,
    host: 'electron',
    demo: values.demo,
    // Right because this file is an entry of the build, and its workers are built beside it.
    readerWorker: new URL('./read.worker.js', import.meta.url),
  }),
  readsAheadEvery,
})

process.parentPort.once('message', ({ ports: [port] }) => {
  if (!port) throw new Error('The first message to the engine brings the port to talk over; it brought none')
  serveOver(
    {
      post: (message) => {
        port.postMessage(message)
      },
      onMessage: (listener) => {
        port.on('message', ({ data }) => {
          listener(data as ToEngine)
        })
        port.start()
      },
    },
    engine,
    () => process.exit(0),
  )
})
