// The bridge of the browser host: what the preload script is in Electron. Served before the page's own script.
import { decode, encode, WireError, wireType } from './wire.js'

const listeners = new Set()

Object.defineProperty(globalThis, 'workbench', {
  value: Object.freeze({
    host: 'browser',
    async call(route, input, window) {
      try {
        const response = await fetch('call', {
          method: 'POST',
          headers: { 'Content-Type': wireType },
          body: encode({ route, input, window: window ?? null }),
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

const tell = (event, payload) => {
  for (const listener of listeners) listener(event, payload)
}
const events = new EventSource('events')
events.addEventListener('message', ({ data }) => {
  const { event, payload } = JSON.parse(data)
  tell(event, payload)
})
// A browser puts a tab in the background to sleep, and it hears nothing until it is looked at again.
let wasCut = false
events.addEventListener('error', () => {
  wasCut = true
})
events.addEventListener('open', () => {
  if (wasCut) tell('record.changed', { by: null })
  wasCut = false
})
