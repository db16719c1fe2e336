import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session, WebContents } from 'electron'
import { expect, onTestFinished, test, vi } from 'vitest'
import { contentPolicy } from '#contract/page.ts'
import { languages } from '#locales/words.ts'
import { FakeSession } from './electron.fixtures.ts'

const fake = await vi.hoisted(async () => (await import('./electron.fixtures.ts')).fakeElectron())
vi.mock('electron', () => fake.electron)

const { registerAppScheme, serveApp } = await import('./appScheme.ts')
const { serveIpc } = await import('./ipc.ts')
const { buildMenu } = await import('./menu.ts')
const { askWhereToSave, secureSession } = await import('./sessionSecurity.ts')
const { openWindow } = await import('./window.ts')
const { wordsFor } = await import('./words.ts')

function securedSession(allowDevTools = false) {
  const session = new FakeSession()
  secureSession(session as unknown as Session, { allowDevTools })
  return session
}

function newWindow(allowDevTools = false) {
  openWindow({
    session: new FakeSession() as unknown as Session,
    preload: 'preload.cjs',
    title: 'Title',
    allowDevTools,
  })
  const window = fake.windows.at(-1)
  if (!window) throw new Error('No window was opened')
  return window
}

function passes(session: FakeSession, url: string): boolean {
  const handler = session.given.get('onBeforeRequest') as (
    details: { url: string },
    answer: (verdict: { cancel: boolean }) => void,
  ) => void
  let cancelled = false
  handler({ url }, ({ cancel }) => (cancelled = cancel))
  return !cancelled
}

test.each([
  ['sandbox', true],
  ['contextIsolation', true],
  ['nodeIntegration', false],
  ['nodeIntegrationInWorker', false],
  ['nodeIntegrationInSubFrames', false],
  ['webSecurity', true],
  ['allowRunningInsecureContent', false],
  ['webviewTag', false],
  // A credential dropped beside its target would replace the page.
  ['navigateOnDragDrop', false],
  ['spellcheck', false],
  ['devTools', false],
])('the window is opened with %s %s', (name, value) => {
  expect(newWindow().options.webPreferences[name]).toBe(value)
})

test('the window shows our page, once it is drawn', () => {
  const window = newWindow()

  expect(window.address).toBe('app://workbench/index.html')
  expect(window.shown).toBe(false)
  window.emit('ready-to-show')
  expect(window.shown).toBe(true)
})

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  '%s is refused',
  (event) => {
    const preventDefault = vi.fn()
    newWindow().webContents.emit(event, { preventDefault })

    expect(preventDefault).toHaveBeenCalledOnce()
  },
)

// Neither the content policy nor a request handler sees the packets with which a page looks for a way to a peer.
test('a call between browsers sends no packet', () => {
  expect(newWindow().webContents.peerAddresses).toBe('disable_non_proxied_udp')
})

test('no link or script opens another window', () => {
  expect(newWindow().webContents.openHandler?.()).toEqual({ action: 'deny' })
})

test.each([
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'ws://example.org/',
  'ftp://example.org/',
  'file:///etc/hosts',
  'app://elsewhere/index.html',
  'app://workbench.example.org/',
  'blob:https://example.org/1',
  'devtools://devtools/bundled/inspector.html',
])('a request to %s is stopped', (url) => {
  expect(passes(securedSession(), url)).toBe(false)
})

test.each(['app://workbench/index.html', 'blob:app://workbench/1', 'data:image/png;base64,'])(
  'a request to %s stays on this computer and passes',
  (url) => {
    expect(passes(securedSession(), url)).toBe(true)
  },
)

test('developer tools load only where they are allowed', () => {
  expect(passes(securedSession(true), 'devtools://devtools/bundled/inspector.html')).toBe(true)
  expect(passes(securedSession(true), 'https://example.org/')).toBe(false)
  expect(newWindow(true).options.webPreferences['devTools']).toBe(true)
})

test('every permission is refused: camera, clipboard reading, location, notifications and what is yet to come', () => {
  const { given } = securedSession()
  const answer = vi.fn()
  const request = given.get('permissionRequest') as (contents: null, permission: string, answer: unknown) => void
  request(null, 'media', answer)

  expect(answer).toHaveBeenCalledWith(false)
  expect(given.get('permissionCheck')?.()).toBe(false)
})

test('no device is handed out and no screen is recorded', () => {
  const { given } = securedSession()
  const answer = vi.fn()
  const media = given.get('displayMedia') as (request: null, answer: unknown) => void
  media(null, answer)

  expect(given.get('devicePermission')?.()).toBe(false)
  expect(answer).toHaveBeenCalledWith({})
})

test('the spelling checker is off: it fetches its dictionaries from the network', () => {
  expect(securedSession().spellChecker).toBe(false)
})

test('a file that the page made is saved where the officer says', () => {
  const session = new FakeSession()
  askWhereToSave(session as unknown as Session, 'Save')
  const preventDefault = vi.fn()
  const setSaveDialogOptions = vi.fn()
  const item = { getURL: () => 'blob:app://workbench/1', getFilename: () => '2026-0417.pdf', setSaveDialogOptions }
  session.emit('will-download', { preventDefault }, item)

  expect(preventDefault).not.toHaveBeenCalled()
  expect(setSaveDialogOptions).toHaveBeenCalledWith({ title: 'Save', defaultPath: '2026-0417.pdf' })
})

test('any other download is refused', () => {
  const session = new FakeSession()
  askWhereToSave(session as unknown as Session, 'Save')
  const preventDefault = vi.fn()
  session.emit('will-download', { preventDefault }, { getURL: () => 'https://example.org/setup.exe' })

  expect(preventDefault).toHaveBeenCalledOnce()
})

test('app: is a scheme with an origin of its own', () => {
  registerAppScheme()

  expect(fake.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false } },
  ])
})

function servedPage() {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer/index.html'), 'the page')
  writeFileSync(join(folder, 'renderer/assets/index.js'), 'its script')
  writeFileSync(join(folder, 'secret.txt'), 'not the page')
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'renderer/assets/link.txt'))
  const session = new FakeSession()
  serveApp(session as unknown as Session, join(folder, 'renderer'))
  return (url: string, method = 'GET') =>
    session.given.get('app:')?.(new Request(url, { method }) as never) as Promise<Response>
}

test('the page is served under the strict policy', async () => {
  const get = servedPage()
  const page = await get('app://workbench/')
  const script = await get('app://workbench/assets/index.js')

  expect(await page.text()).toBe('the page')
  expect(page.headers.get('Content-Security-Policy')).toBe(`${contentPolicy}; frame-ancestors 'none'`)
  expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('X-Content-Type-Options')).toBe('nosniff')
})

test.each([
  'app://workbench/../secret.txt',
  'app://workbench/..%2fsecret.txt',
  'app://workbench/assets/link.txt',
  'app://elsewhere/index.html',
])('%s is not part of the page', async (url) => {
  const reply = await servedPage()(url)

  expect(reply.status).toBe(404)
  expect(await reply.text()).toBe('')
})

test('the page is read, not written to', async () => {
  expect((await servedPage()('app://workbench/index.html', 'POST')).status).toBe(404)
})

function servedIpc() {
  const window = newWindow().webContents
  const calls: unknown[] = []
  const listeners = new Set<(event: string, payload: unknown) => void>()
  serveIpc(window as unknown as WebContents, {
    call: (...asked) => {
      calls.push(asked)
      return Promise.resolve({ ok: true, value: 'answer' })
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  const call = (event: unknown, ...args: unknown[]) =>
    (fake.handlers.get('workbench:call') as (...all: unknown[]) => Promise<unknown>)(event, ...args)
  return { window, call, calls, listeners }
}
const refused = { ok: false, error: { code: 'notAllowed', facts: {} } }

test('a call of our page is answered', async () => {
  const { window, call, calls } = servedIpc()
  const event = { sender: window, senderFrame: window.mainFrame }

  expect(await call(event, 'cases.list', { view: 'open' }, 'this one')).toEqual({ ok: true, value: 'answer' })
  expect(calls).toEqual([['cases.list', { view: 'open' }, 'this one']])
})

test('a call from another window is refused', async () => {
  const { window, call, calls } = servedIpc()

  expect(await call({ sender: {}, senderFrame: window.mainFrame }, 'cases.list', {})).toEqual(refused)
  expect(calls).toEqual([])
})

test('a call from a frame inside our page is refused', async () => {
  const { window, call, calls } = servedIpc()

  expect(await call({ sender: window, senderFrame: { origin: 'app://workbench' } }, 'cases.list', {})).toEqual(refused)
  expect(await call({ sender: window, senderFrame: null }, 'cases.list', {})).toEqual(refused)
  expect(calls).toEqual([])
})

test('a call from our window is refused once another page is in it', async () => {
  const { window, call, calls } = servedIpc()
  window.mainFrame.origin = 'https://example.org'

  expect(await call({ sender: window, senderFrame: window.mainFrame }, 'cases.list', {})).toEqual(refused)
  expect(calls).toEqual([])
})

test('a route that is no text does not reach the engine', async () => {
  const { window, call, calls } = servedIpc()
  const event = { sender: window, senderFrame: window.mainFrame }

  expect(await call(event, { toString: 'cases.list' }, {})).toEqual(refused)
  expect(calls).toEqual([])
})

test('events go to the window, and end with it', () => {
  const { window, listeners } = servedIpc()
  for (const listener of listeners) listener('imports.ended', { jobId: 'job' })

  expect(window.sent).toEqual([['workbench:event', 'imports.ended', { jobId: 'job' }]])
  window.emit('destroyed')
  expect(listeners.size).toBe(0)
  expect(fake.handlers.has('workbench:call')).toBe(false)
})

test.each(['en', 'de-AT', 'fr'])('every entry of the menu has words on a computer that speaks %s', (locale) => {
  const menu = buildMenu(wordsFor(locale), { allowDevTools: true })
  const labels = [...JSON.stringify(menu).matchAll(/"label":"([^"]*)"/g)].map((match) => match[1])

  expect(labels).toHaveLength(15)
  expect(labels.filter((label) => label === '' || label?.startsWith('start.'))).toEqual([])
})

test('the menu offers developer tools only where they are allowed', () => {
  const menu = JSON.stringify(buildMenu(wordsFor('en'), { allowDevTools: false }))

  expect(menu).not.toContain('toggleDevTools')
  expect(menu).not.toContain('reload')
  expect(menu).toContain(languages.en.common.start.menu.quit)
})
