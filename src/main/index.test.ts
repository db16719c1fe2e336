import { beforeEach, expect, test, vi } from 'vitest'

const fake = await vi.hoisted(async () => (await import('./shell/electron.fixtures.ts')).fakeElectron())
vi.mock('electron', () => fake.electron)

/** Runs the entry anew, as Electron does once. */
async function start({ first }: { readonly first: boolean }) {
  vi.resetModules()
  fake.app.removeAllListeners()
  fake.app.isFirst = first
  await import('./index.ts')
  await Promise.resolve()
  const window = fake.windows.at(-1)
  const child = fake.processes.at(-1)
  return { window, child }
}

beforeEach(() => {
  for (const list of [fake.app.asked, fake.windows, fake.processes, fake.sessions, fake.schemes, fake.menus]) {
    list.length = 0
  }
})

test('the window, its engine, its menu and its session are put together', async () => {
  const { window, child } = await start({ first: true })

  expect(window?.options.webPreferences['session']).toBe(fake.sessions[0]?.session)
  expect(fake.sessions[0]?.session.given.has('onBeforeRequest')).toBe(true)
  expect(fake.sessions[0]?.session.spellChecker).toBe(false)
  expect(child?.file).toMatch(/engine\.js$/)
  expect(child?.args[0]).toMatch(/^--resources=/)
  expect(fake.menus).toHaveLength(1)
  expect(fake.handlers.has('workbench:call')).toBe(true)
})

test('every process is sandboxed and no name is ever looked up, whatever slips past the request filter', async () => {
  await start({ first: true })

  expect(fake.app.asked).toEqual([
    'sandbox',
    'host-resolver-rules=MAP * ~NOTFOUND',
    'disable-background-networking',
    'js-flags=--max-semi-space-size=16 --heap-growing-percent=70 --wasm-tiering-budget=200000000',
  ])
})

// A profile on disk would hold what the officer typed, unencrypted.
test('the session is kept in memory', async () => {
  await start({ first: true })

  expect(fake.sessions[0]?.partition.startsWith('persist:')).toBe(false)
  expect(fake.sessions[0]?.options).toEqual({ cache: false })
})

// Two engines on one record would overwrite each other.
test('a second start ends at once and shows the first window', async () => {
  const { window } = await start({ first: true })
  if (window) window.minimized = true
  fake.app.emit('second-instance')

  expect(window).toMatchObject({ minimized: false, focused: true })

  fake.windows.length = 0
  await start({ first: false })
  expect(fake.windows).toHaveLength(0)
  expect(fake.app.asked.at(-1)).toBe('quit')
})

test('the program ends only after the engine has', async () => {
  const { child } = await start({ first: true })
  fake.app.emit('window-all-closed')
  const preventDefault = vi.fn()
  fake.app.emit('before-quit', { preventDefault })

  expect(preventDefault).toHaveBeenCalledOnce()
  expect(fake.app.asked).not.toContain('exit 0')
  child?.emit('exit', 0)
  await expect.poll(() => fake.app.asked).toContain('exit 0')
})

// A second press of the quit key ended the program, and with it an engine that was still writing.
test('a second quit while the engine is closing is held back too', async () => {
  const { child } = await start({ first: true })
  fake.app.emit('before-quit', { preventDefault: vi.fn() })
  const preventDefault = vi.fn()
  fake.app.emit('before-quit', { preventDefault })

  expect(preventDefault).toHaveBeenCalledOnce()
  expect(child?.port.other?.sent).toEqual([{ kind: 'close' }])
  child?.emit('exit', 0)
  await expect.poll(() => fake.app.asked).toContain('exit 0')
})

test('an engine that keeps crashing ends the program with a sentence', async () => {
  await start({ first: true })
  for (let count = 0; count < 4; count++) fake.processes.at(-1)?.emit('exit', 1)

  expect(fake.dialogs.at(-1)?.join(' ')).toMatch(/Start the workbench again/)
  expect(fake.app.asked.at(-1)).toBe('exit 1')
})
