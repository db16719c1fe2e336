// The bridge of the browser host: what the preload script is in Electron. Served before the page's own script.
import { decode, encode, WireError, wireType } from './wire.js'

const listeners = new Set()

Object.defineProperty(globalThis, 'workbench', {
  value: Object.freeze({
    host: 'browser',
    async call(route, input) {
      try {
        const response = await fetch('call', {
          method: 'POST',
          headers: { 'Content-Type': wireType },
          body: encode({ route, input }),
        })
        return decode(new Uint8Array(await response.arrayBuffer()))
      } catch (cause) {
        if (cause instanceof WireError && cause.code !== 'malformed') {
          return { ok: false, error: { code: cause.code, facts: { megabytes: cause.megabytes } } }
        }
        // The host was ended, or this page is not its own any more.
        return { ok: false, error: { code: 'unexpected', facts: { route } } }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }),
})

new EventSource('events').addEventListener('message', ({ data }) => {
  const { event, payload } = JSON.parse(data)
  for (const listener of listeners) listener(event, payload)
})
