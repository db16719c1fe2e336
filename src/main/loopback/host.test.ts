import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { contentPolicy } from '#contract/page.ts'
import type { Engine } from '#engine/ports.ts'
import { addressMinutes, serve, type Host } from './host.ts'
import { decode, encode, maxCall, maxFile, wireType } from './page/wire.js'

const folder = mkdtempSync(join(tmpdir(), 'loopback-'))
const renderer = join(folder, 'renderer')
const listeners = new Set<Parameters<Engine['subscribe']>[0]>()
/** Every call that got through all guards. */
const calls: { route: string; input: unknown; window: unknown }[] = []

const engine: Pick<Engine, 'call' | 'subscribe'> = {
  call: (route, input, window) => {
    calls.push({ route, input, window })
    return Promise.resolve({ ok: true, value: input })
  },
  subscribe: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
let host: Host
let here: string
let room: string
let cookie: string

beforeAll(async () => {
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><html><head><title>Page</title></head></html>')
  writeFileSync(join(renderer, 'assets/index.js'), 'console.log(1)')
  writeFileSync(join(folder, 'secret.txt'), 'not part of the page')
  symlinkSync(join(folder, 'secret.txt'), join(renderer, 'assets/link.txt'))
  const bridgeFolder = join(import.meta.dirname, 'page')
  host = await serve({ engine, rendererFolder: renderer, bridgeFolder, port: 0, turnedAway: 'Not with this address.' })
  here = new URL(host.startUrl()).host
  const entry = await ask(host.startUrl())
  room = String(entry.headers.location)
  cookie = String(entry.headers['set-cookie']).split(';')[0] ?? ''
})
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

const call = (overrides: { headers?: Record<string, string>; body?: Uint8Array; method?: string } = {}) =>
  ask(`http://${here}${room}call`, {
    method: overrides.method ?? 'POST',
    headers: { cookie, origin: `http://${here}`, 'content-type': wireType, ...overrides.headers },
    body: overrides.body ?? encode({ route: 'session.state', input: {} }),
  })
const get = (path: string, headers: Record<string, string> = {}) =>
  ask(`http://${here}${path}`, { headers: { cookie, ...headers } })

test('the start address lets in, once, and hands out a cookie that no script and no other site can use', async () => {
  const url = host.startUrl()
  const first = await ask(url)
  const second = await ask(url)

  expect(first.status).toBe(303)
  expect(String(first.headers['set-cookie'])).toMatch(
    /^workbench=[\w-]{43}; Path=\/[\w-]{43}\/; HttpOnly; SameSite=Strict$/,
  )
  expect(second.status).toBe(401)
})

// An address that nobody used stands in the terminal, a log or a chat for as long as the workbench runs.
test('only the start address that was given out last lets in', async () => {
  const [before, last] = [host.startUrl(), host.startUrl()]

  expect((await ask(before)).status).toBe(401)
  expect((await ask(last)).status).toBe(303)
})

test('a start address that was not used lets nobody in after its minutes', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const inTime = host.startUrl()
  vi.setSystemTime(Date.now() + addressMinutes * 60_000 - 1)
  expect((await ask(inTime)).status).toBe(303)

  const late = host.startUrl()
  vi.setSystemTime(Date.now() + addressMinutes * 60_000)
  expect((await ask(late)).status).toBe(401)
})

// Whoever was let in reloads the page and opens it in a second tab, long after the address is spent.
test('the cookie goes on letting in when the address is spent', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  host.startUrl()
  vi.setSystemTime(Date.now() + 24 * 3_600_000)

  expect((await get(room)).status).toBe(200)
  expect((await call()).status).toBe(200)
})

test('a wrong token is turned away in words', async () => {
  const reply = await ask(`http://${here}/start?token=${'x'.repeat(43)}`)

  expect(reply.status).toBe(401)
  expect(reply.body.toString()).toBe('Not with this address.')
  expect(reply.headers['set-cookie']).toBeUndefined()
})

test.each(['', 'call', 'events', 'bridge.js', 'assets/index.js'])(
  'without the cookie "%s" is not served',
  async (path) => {
    expect((await ask(`http://${here}${room}${path}`)).status).toBe(401)
  },
)

test('another cookie of the same name is refused', async () => {
  expect((await get(room, { cookie: 'workbench=guess' })).status).toBe(401)
})

// Cookies know no ports: any program that listens here and is visited in the same browser would be sent a cookie of "/".
test('the cookie alone opens nothing without the secret folder', async () => {
  expect((await get('/')).status).toBe(404)
  expect((await get('/call')).status).toBe(404)
})

test.each(['localhost', 'evil.example', '127.0.0.1:1'])('a request for the host "%s" is refused', async (name) => {
  expect((await get(room, { host: name })).status).toBe(421)
})

test.each(['http://evil.example', 'http://127.0.0.1:1', 'null'])(
  'a call from the origin %s is refused',
  async (origin) => {
    expect((await call({ headers: { origin } })).status).toBe(403)
  },
)

test('a call without an origin is not from a page and is refused', async () => {
  const reply = await ask(`http://${here}${room}call`, {
    method: 'POST',
    headers: { cookie, 'content-type': wireType },
    body: encode({ route: 'session.state', input: {} }),
  })

  expect(reply.status).toBe(403)
})

test.each(['cross-site', 'same-site'])('a %s request is refused, even with cookie and token', async (site) => {
  const headers = { 'sec-fetch-site': site }

  expect((await get(room, headers)).status).toBe(403)
  expect((await call({ headers })).status).toBe(403)
  expect((await ask(host.startUrl(), { headers })).status).toBe(403)
})

test.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD'])('the method %s is refused', async (method) => {
  expect((await call({ method })).status).toBe(405)
})

test('a call by GET and a file by POST are refused', async () => {
  expect((await get(`${room}call`)).status).toBe(405)
  const post = { method: 'POST', headers: { cookie, origin: `http://${here}` } }
  expect((await ask(`http://${here}${room}`, post)).status).toBe(405)
})

// A form of a foreign page can send this type without asking first.
test('a call of another type is refused', async () => {
  expect((await call({ headers: { 'content-type': 'text/plain' } })).status).toBe(415)
})

test.each(['../secret.txt', '%2e%2e/secret.txt', '..%2fsecret.txt', 'assets/..%5c..%5csecret.txt', 'assets/link.txt'])(
  'the path %s does not lead out of the folder',
  async (path) => {
    const reply = await raw(`GET ${room}${path} HTTP/1.1\r\nHost: ${here}\r\nCookie: ${cookie}\r\n\r\n`)

    expect(reply).toMatch(/^HTTP\/1\.1 404/)
    expect(reply).not.toContain('not part of the page')
  },
)

test('a body that says it is too large is refused unread', async () => {
  const reply = await raw(
    [
      `POST ${room}call HTTP/1.1`,
      `Host: ${here}`,
      `Origin: http://${here}`,
      `Cookie: ${cookie}`,
      `Content-Type: ${wireType}`,
      `Content-Length: ${maxCall + 1}`,
      '\r\n',
    ].join('\r\n'),
  )

  expect(reply).toMatch(/^HTTP\/1\.1 413/)
})

test('a single file above 30 MB is refused with the limit', async () => {
  const head = new TextEncoder().encode(
    JSON.stringify({ value: { route: 'x', input: null }, parts: [{ path: ['input'], length: maxFile + 1 }] }),
  )
  const before = calls.length
  const reply = await call({ body: Uint8Array.of(0, 0, 0, head.length, ...head) })

  expect(reply.status).toBe(413)
  expect(decode(reply.body)).toEqual({ ok: false, error: { code: 'tooLarge', facts: { megabytes: 30 } } })
  expect(calls).toHaveLength(before)
})

test('a broken message is refused before the engine sees it', async () => {
  const before = calls.length

  expect((await call({ body: Uint8Array.of(1, 2, 3) })).status).toBe(400)
  expect(calls).toHaveLength(before)
})

test('a call reaches the engine and its bytes come back unchanged', async () => {
  const input = { files: [{ name: 'badge.json', bytes: Uint8Array.of(0, 255, 10, 13) }] }
  const reply = await call({ body: encode({ route: 'imports.start', input, window: 'this one' }) })

  expect(decode(reply.body)).toEqual({ ok: true, value: input })
  expect(calls.at(-1)).toEqual({ route: 'imports.start', input, window: 'this one' })
})

test('the page gets the bridge before its own script, and may load nothing but itself', async () => {
  const page = await get(room)

  expect(page.body.toString()).toMatch(/<head>\s*<script type="module" src="\.\/bridge\.js">/)
  expect(page.headers).toMatchObject({
    'content-security-policy': `${contentPolicy}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-type': 'text/html; charset=utf-8',
  })
  expect((await get(`${room}bridge.js`)).headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect((await get(`${room}assets/index.js`)).headers['x-content-type-options']).toBe('nosniff')
})

test('events reach the page, and a page that is gone is forgotten', async () => {
  const stream = request(`http://${here}${room}events`, { headers: { cookie } })
  onTestFinished(() => void stream.destroy())
  const event = new Promise<string>((resolve) => {
    stream.on('response', (response) => {
      response.on('data', (chunk: Buffer) => {
        const text = chunk.toString()
        if (text.startsWith('data:')) resolve(text)
        else for (const listener of listeners) listener('imports.ended', { jobId: 'job' as never })
      })
    })
  })
  stream.end()

  expect(await event).toBe('data: {"event":"imports.ended","payload":{"jobId":"job"}}\n\n')
  stream.destroy()
  await expect.poll(() => listeners.size).toBe(0)
})

// A colleague's computer in the same network must not see the door at all.
test('the host listens on this computer only', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address?.internal === false && address.family === 'IPv4')
    .map((address) => address?.address ?? '')
  const port = Number(here.split(':')[1])
  const doors = await Promise.all(['127.0.0.1', ...outside].map((address) => opens(address, port)))

  expect(doors).toEqual([true, ...outside.map(() => false)])
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

function ask(url: string, options: RequestOptions & { body?: Uint8Array } = {}): Promise<Answer> {
  const { body, ...rest } = options
  return new Promise((resolve, reject) => {
    const sent = request(url, rest, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Byte for byte what is written here: clients tidy a path before they send it. */
function raw(text: string): Promise<string> {
  const [name, port] = here.split(':')
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), name)
    let reply = ''
    socket.on('data', (chunk) => {
      reply += chunk.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      resolve(reply)
    })
    socket.write(text)
  })
}

function opens(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => {
      resolve(false)
    })
  })
}
