import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import type { FromEngine, ToEngine } from '#contract/messages.ts'
import type { Reply } from '#contract/reply.ts'
import { err } from '#core/result.ts'
import type { Call, Listen } from './ipc.ts'

/** More crashes than this in `crashWindow` milliseconds, and starting again is no help. */
const crashLimit = 3
const crashWindow = 60_000

export interface EngineProcess {
  readonly call: Call
  readonly subscribe: Listen
  /** Waits for running work, as long as that takes. */
  close(): Promise<void>
}

/**
 * Forks the engine and keeps it running.
 *
 * When it crashes, the calls under way are answered as failed, a new one is started, and every window learns the
 * new session: locked, since the key went with the old process.
 */
export function startEngine(options: {
  readonly file: string
  readonly args: readonly string[]
  now(): number
  /** `again`: a new engine runs. Otherwise it crashed too often. */
  crashed(outcome: { readonly again: boolean }): void
}): EngineProcess {
  const listeners = new Set<(event: string, payload: unknown) => void>()
  const waiting = new Map<number, { readonly route: string; readonly answer: (reply: Reply<unknown>) => void }>()
  const crashes: number[] = []
  let lastId = 0
  let running: Running | null = null
  let closed: (() => void) | null = null

  const tell = (event: string, payload: unknown) => {
    for (const listener of listeners) listener(event, payload)
  }
  const receive = (message: FromEngine) => {
    if (message.kind === 'event') tell(message.event, message.payload)
    if (message.kind === 'reply') {
      waiting.get(message.id)?.answer(message.reply)
      waiting.delete(message.id)
    }
  }
  const call: Call = (route, input, window) =>
    new Promise((answer) => {
      if (running === null) {
        answer(failed(route))
        return
      }
      const id = ++lastId
      waiting.set(id, { route, answer })
      send(running.port, { kind: 'call', id, route, input, window })
    })

  const start = () => {
    running = fork(options.file, options.args, receive, () => {
      running = null
      for (const { route, answer } of waiting.values()) answer(failed(route))
      waiting.clear()
      if (closed) closed()
      else recover()
    })
  }
  const recover = () => {
    crashes.push(options.now())
    const again = crashes.filter((at) => options.now() - at < crashWindow).length <= crashLimit
    if (again) {
      start()
      void call('session.state', {}).then((reply) => {
        if (reply.ok) tell('session.changed', reply.value)
      })
    }
    options.crashed({ again })
  }

  start()
  return {
    call,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () =>
      new Promise((resolve) => {
        if (running === null) {
          resolve()
          return
        }
        closed = resolve
        send(running.port, { kind: 'close' })
      }),
  }
}

type Running = { readonly child: UtilityProcess; readonly port: MessagePortMain }

function fork(
  file: string,
  args: readonly string[],
  receive: (message: FromEngine) => void,
  ended: () => void,
): Running {
  const { port1, port2 } = new MessageChannelMain()
  const child = utilityProcess.fork(file, [...args], { serviceName: 'Recognition Workbench engine' })
  child.once('exit', ended)
  port2.on('message', ({ data }) => {
    receive(data as FromEngine)
  })
  port2.start()
  child.postMessage(null, [port1])
  return { child, port: port2 }
}

function send(port: MessagePortMain, message: ToEngine): void {
  port.postMessage(message)
}

function failed(route: string): Reply<unknown> {
  return err({ code: 'unexpected', facts: { route } })
}
