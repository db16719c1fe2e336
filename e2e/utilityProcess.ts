import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import type { FromEngine } from '../src/contract/messages.ts'

// Runs the built engine as Electron's utility process would, on Node: the same file, the same first message, a real port.
// Each line of the standard input is a call as JSON (`{ route, input, file }`), each line of the output its reply.

const parent = new EventEmitter()
Object.assign(process, { parentPort: parent })
await import(resolve('out/main/engine.js'))

const { port1, port2 } = new MessageChannel()
const listeners: ((event: { data: unknown }) => void)[] = []
port1.on('message', (data: unknown) => {
  for (const listener of listeners) listener({ data })
})
parent.emit('message', {
  ports: [
    {
      postMessage: (message: unknown) => {
        port1.postMessage(message)
      },
      on: (_: string, listener: (event: { data: unknown }) => void) => listeners.push(listener),
      start: () => undefined,
    },
  ],
})

let lastId = 0
port2.on('message', (message: FromEngine) => {
  if (message.kind === 'reply') process.send?.({ id: message.id, reply: message.reply })
})
process.on('message', ({ route, input }: { route: string; input: unknown }) => {
  port2.postMessage({ kind: 'call', id: ++lastId, route, input })
})
process.send?.('ready')
