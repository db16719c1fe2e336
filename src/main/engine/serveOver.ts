import type { FromEngine, ToEngine } from '#contract/messages.ts'
import type { Engine } from './ports.ts'

/** One end of a channel between processes. */
export interface Port {
  post(message: FromEngine): void
  onMessage(listener: (message: ToEngine) => void): void
}

/** Lets another process use the engine. `ended` runs once the engine was told to close and has. */
export function serveOver(port: Port, engine: Engine, ended: () => void): void {
  engine.subscribe((event, payload) => {
    port.post({ kind: 'event', event, payload })
  })
  port.onMessage((message) => {
    if (message.kind === 'close') {
      void engine.close().finally(() => {
        port.post({ kind: 'closed' })
        ended()
      })
      return
    }
    const { id, route, input, window } = message
    engine.call(route, input, window).then(
      (reply) => {
        port.post({ kind: 'reply', id, reply })
      },
      () => {
        port.post({ kind: 'reply', id, reply: { ok: false, error: { code: 'unexpected', facts: { route } } } })
      },
    )
  })
}
