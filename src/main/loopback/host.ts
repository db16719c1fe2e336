import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { contentTypeOf, pageHeaders } from '#contract/page.ts'
import type { Reply } from '#contract/reply.ts'
import type { Engine } from '#engine/ports.ts'
import { cookieName, hasCookie, refusal, same, type Room } from './guards.ts'
import { pageFiles } from './pageFiles.ts'
import { decode, encode, maxCall, WireError, wireType } from './page/wire.js'

/** A line without meaning keeps the event stream from looking dead; milliseconds. */
const heartbeat = 20_000

/** How long a start address waits for its browser. */
export const addressMinutes = 10

export interface Host {
  /** An address that lets one browser in, once, within its minutes. It takes the place of the one before. */
  startUrl(): string
  close(): Promise<void>
}

/** Serves the page and the engine to a browser on this computer, and to nobody else. */
export async function serve(options: {
  readonly engine: Pick<Engine, 'call' | 'subscribe'>
  readonly rendererFolder: string
  /** Holds `bridge.js` and `wire.js`, which the page gets as they are. */
  readonly bridgeFolder: string
  readonly port: number
  /** Shown to a person who comes without the address that lets in. */
  readonly turnedAway: string
}): Promise<Host> {
  const files = pageFiles(options.rendererFolder, options.bridgeFolder)
  let waiting: { readonly token: string; readonly until: number } | null = null
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else end(response, 500)
    })
  })
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const room: Room = { host: `127.0.0.1:${port}`, path: `/${secret()}/`, cookie: secret() }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const status = refusal(request, room)
    if (status !== null) {
      end(response, status)
      return
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${room.host}`)
    if (request.method === 'GET' && pathname === '/start') {
      letIn(response, searchParams.get('token') ?? '')
      return
    }
    if (!hasCookie(request, room)) {
      turnAway(response)
      return
    }
    if (!pathname.startsWith(room.path)) {
      end(response, 404)
      return
    }
    const path = pathname.slice(room.path.length)
    if (path === 'call') await answerCall(request, response, options.engine)
    else if (request.method !== 'GET') end(response, 405)
    else if (path === 'events') streamEvents(response, options.engine)
    else sendFile(response, path)
  }

  function letIn(response: ServerResponse, given: string): void {
    if (waiting === null || Date.now() >= waiting.until || !same(given, waiting.token)) {
      turnAway(response)
      return
    }
    waiting = null
    response.setHeader('Set-Cookie', `${cookieName}=${room.cookie}; Path=${room.path}; HttpOnly; SameSite=Strict`)
    response.setHeader('Location', room.path)
    end(response, 303)
  }

  function sendFile(response: ServerResponse, path: string): void {
    const read = files.get(path)
    if (read === undefined) end(response, 404)
    else end(response, 200, { type: contentTypeOf(path === '' ? 'index.html' : path), body: read() })
  }

  function turnAway(response: ServerResponse): void {
    end(response, 401, { type: 'text/plain; charset=utf-8', body: Buffer.from(options.turnedAway) })
  }

  return {
    startUrl() {
      waiting = { token: secret(), until: Date.now() + addressMinutes * 60_000 }
      return `http://${room.host}/start?token=${waiting.token}`
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  engine: Pick<Engine, 'call'>,
): Promise<void> {
  if (request.method !== 'POST') {
    end(response, 405)
    return
  }
  // A type that no form can send, so that a foreign page would have to ask first.
  if (request.headers['content-type'] !== wireType) {
    end(response, 415)
    return
  }
  try {
    const { route, input, window } = decode(await bodyOf(request)) as Record<'route' | 'input' | 'window', unknown>
    reply(response, 200, await engine.call(String(route), input, window))
  } catch (cause) {
    if (!(cause instanceof WireError)) throw cause
    if (cause.code === 'malformed') {
      end(response, 400)
      return
    }
    reply(response, 413, { ok: false, error: { code: cause.code, facts: { megabytes: cause.megabytes } } })
  }
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > maxCall) throw new WireError('tooLargeTogether')
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxCall) throw new WireError('tooLargeTogether')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function streamEvents(response: ServerResponse, engine: Pick<Engine, 'subscribe'>): void {
  response.writeHead(200, { ...pageHeaders, 'Content-Type': 'text/event-stream' })
  response.write(':\n\n')
  const stop = engine.subscribe((event, payload) => {
    response.write(`data: ${JSON.stringify({ event, payload })}\n\n`)
  })
  const beat = setInterval(() => response.write(':\n\n'), heartbeat)
  response.once('close', () => {
    clearInterval(beat)
    stop()
  })
}

function reply(response: ServerResponse, status: number, value: Reply<unknown>): void {
  end(response, status, { type: wireType, body: encode(value) })
}

function end(response: ServerResponse, status: number, content?: { type: string; body: Uint8Array }): void {
  // What was not read of a refused body is not waited for.
  if (status >= 400) response.setHeader('Connection', 'close')
  response.writeHead(status, { ...pageHeaders, ...(content ? { 'Content-Type': content.type } : {}) })
  response.end(content?.body)
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}
