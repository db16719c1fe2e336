import { expect, test, vi } from 'vitest'

class Events extends EventTarget {
  static last = new Events()
  constructor() {
    super()
    Events.last = this
  }
}

// A tab that slept in the background while its stream of events was cut went on showing the case as it was.
test('once events are heard again after a break, everything is asked for again', async () => {
  vi.stubGlobal('EventSource', Events)
  await import(new URL('../main/loopback/page/bridge.js', import.meta.url).href)
  const heard: unknown[] = []
  const { workbench } = globalThis as unknown as {
    workbench: { subscribe(listener: (...told: unknown[]) => void): () => void }
  }
  workbench.subscribe((...told) => heard.push(told))
  const happens = (what: string) => Events.last.dispatchEvent(new Event(what))
  happens('open')
  expect(heard).toEqual([])
  happens('error')
  happens('error')
  expect(heard).toEqual([])
  happens('open')
  happens('open')

  expect(heard).toEqual([['record.changed', { by: null }]])
})
