/**
 * What of these can be moved to another thread and need not be copied: bytes that fill a buffer of their own. A `Buffer` may lie in
 * one that Node shares out.
 */
export function handedOver(all: Iterable<Uint8Array>): ArrayBuffer[] {
  const buffers = [...all].flatMap((bytes) =>
    bytes.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength && !Buffer.isBuffer(bytes)
      ? [bytes.buffer]
      : [],
  )
  return [...new Set(buffers)]
}
