import { expect, test, vi } from 'vitest'

const fake = await vi.hoisted(async () => (await import('../main/shell/electron.fixtures.ts')).fakeElectron())
vi.mock('electron', () => fake.electron)
await import('./index.ts')

const exposures = [...fake.electron.contextBridge.exposeInMainWorld.mock.calls]
const [name, api] = exposures[0] as [
  string,
  {
    readonly host: string
    call(route: string, input: unknown, from?: string): Promise<unknown>
    subscribe(listener: (event: string, payload: unknown) => void): () => void
  },
]

// Everything that is exposed here can be used by any script that gets into the page.
test('the page is given two functions and a word, and nothing else', () => {
  expect(exposures).toHaveLength(1)
  expect(name).toBe('workbench')
  expect(Object.keys(api).sort()).toEqual(['call', 'host', 'subscribe'])
  expect(api.host).toBe('electron')
})

test('a call goes out on the one channel there is', async () => {
  fake.electron.ipcRenderer.invoke.mockResolvedValue({ ok: true, value: 1 })

  expect(await api.call('session.state', {}, 'this window')).toEqual({ ok: true, value: 1 })
  expect(fake.electron.ipcRenderer.invoke).toHaveBeenCalledWith('workbench:call', 'session.state', {}, 'this window')
})

// Electron's event object leads to `ipcRenderer`, and so to every channel.
test('a listener sees the event’s name and payload only, and can stop', () => {
  const heard: unknown[][] = []
  const stop = api.subscribe((...args) => heard.push(args))
  fake.electron.ipcRenderer.emit('workbench:event', { sender: {} }, 'imports.ended', { jobId: 'job' })
  stop()
  fake.electron.ipcRenderer.emit('workbench:event', { sender: {} }, 'imports.ended', { jobId: 'job' })

  expect(heard).toEqual([['imports.ended', { jobId: 'job' }]])
})
