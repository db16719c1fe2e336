import { base64 } from '@scure/base'

/** Bytes that stand in a row itself, such as a salt; null where the value is no such bytes. */
export function fromBase64(value: unknown): Uint8Array | null {
  if (typeof value !== 'object' || value === null || !('base64' in value) || typeof value.base64 !== 'string')
    return null
  try {
    return base64.decode(value.base64)
  } catch {
    return null
  }
}
