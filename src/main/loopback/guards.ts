import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a running host knows about itself. */
export interface Room {
  /** `127.0.0.1:49321`, the only name the host answers to. */
  readonly host: string
  /** The secret folder that everything lies in: cookies know paths, but not ports, and other programs have ports too. */
  readonly path: string
  readonly cookie: string
}

export const cookieName = 'workbench'

/** Why a request is turned away, as a status; `null` lets it in. Each guard is one line, the first that objects answers. */
export function refusal(request: IncomingMessage, room: Room): number | null {
  if (request.headers.host !== room.host) return 421 // DNS rebinding: another name that leads to this computer
  if (request.method !== 'GET' && request.method !== 'POST') return 405
  if (!fromHere(request)) return 403
  if (!sameOrigin(request, room)) return 403
  return null
}

export function hasCookie(request: IncomingMessage, room: Room): boolean {
  const cookies = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return cookies.some((pair) => same(pair, `${cookieName}=${room.cookie}`))
}

/** Same length and same bytes, without telling by the time it takes how far they agree. */
export function same(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Asked by our own page, or opened by the officer; never by another page, not even one on another port here. */
function fromHere(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** A browser names the asking page with every POST; a request without one is not from a page. */
function sameOrigin(request: IncomingMessage, room: Room): boolean {
  const { origin } = request.headers
  return origin === undefined ? request.method === 'GET' : origin === `http://${room.host}`
}
