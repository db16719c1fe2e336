// The bridge of the browser host: what the preload script is in Electron. Served before the page's own script.
import { decode, encode, maxFile, WireError, wireType } from './wire.js'

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
        if (cause instanceof WireError && cause.code === 'tooLarge') {
          return { ok: false, error: { code: 'tooLarge', facts: { megabytes: maxFile / 1024 / 1024 } } }
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
