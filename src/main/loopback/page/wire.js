// Runs in Node and, served as it is, in the page: so no types and no imports. What it does is told in wire.d.ts.

export const wireType = 'application/x-workbench'
export const maxFile = 30 * 1024 * 1024
export const maxCall = 240 * 1024 * 1024

export class WireError extends Error {
  constructor(code) {
    super(`A message on the loopback wire is ${code}`)
    this.code = code
    this.megabytes = (code === 'tooLarge' ? maxFile : maxCall) / 1024 / 1024
  }
}

export function encode(value) {
  const parts = []
  const bare = withoutBytes(value, [], parts)
  const places = parts.map(({ path, bytes }) => ({ path, length: bytes.length }))
  const head = new TextEncoder().encode(JSON.stringify({ value: bare, parts: places }))
  const total = parts.reduce((sum, { bytes }) => sum + bytes.length, 4 + head.length)
  if (parts.some(({ bytes }) => bytes.length > maxFile)) throw new WireError('tooLarge')
  if (total > maxCall) throw new WireError('tooLargeTogether')

  const message = new Uint8Array(total)
  new DataView(message.buffer).setUint32(0, head.length)
  message.set(head, 4)
  let at = 4 + head.length
  for (const { bytes } of parts) {
    message.set(bytes, at)
    at += bytes.length
  }
  return message
}

export function decode(message) {
  const { value, parts, bodyAt } = readHead(message)
  const holder = { value }
  let at = bodyAt
  for (const { path, length } of parts) {
    if (!Number.isSafeInteger(length) || length < 0 || !Array.isArray(path)) throw new WireError('malformed')
    if (length > maxFile) throw new WireError('tooLarge')
    if (at + length > message.length) throw new WireError('malformed')
    put(holder, ['value', ...path], new Uint8Array(message.subarray(at, at + length)))
    at += length
  }
  if (at !== message.length) throw new WireError('malformed')
  return holder.value
}

function readHead(message) {
  if (message.length < 4) throw new WireError('malformed')
  const length = new DataView(message.buffer, message.byteOffset, message.byteLength).getUint32(0)
  if (4 + length > message.length) throw new WireError('malformed')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(message.subarray(4, 4 + length))
    const { value, parts } = JSON.parse(text)
    if (Array.isArray(parts)) return { value, parts, bodyAt: 4 + length }
  } catch {
    throw new WireError('malformed')
  }
  throw new WireError('malformed')
}

/** Only where the sender left a `null` of its own: a path can reach neither a prototype nor a value that is there. */
function put(holder, path, bytes) {
  const last = path.at(-1)
  let inner = holder
  for (const key of path.slice(0, -1)) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) throw new WireError('malformed')
    inner = inner[key]
  }
  if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, last) || inner[last] !== null) {
    throw new WireError('malformed')
  }
  inner[last] = bytes
}

function withoutBytes(value, path, parts) {
  if (value instanceof Uint8Array) {
    parts.push({ path, bytes: value })
    return null
  }
  if (Array.isArray(value)) return value.map((item, index) => withoutBytes(item, [...path, index], parts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutBytes(item, [...path, key], parts)]),
  )
}
