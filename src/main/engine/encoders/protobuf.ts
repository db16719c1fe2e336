/** A field of a protobuf message: what a number holds, or the bytes of a text or of another message. */
interface Field {
  /** 0 is what stands behind the last field that can be read. */
  readonly field: number
  readonly number: number
  readonly bytes: Uint8Array | null
  /** All of it, as it was written. */
  readonly raw: Uint8Array
}

/** The fields of a protobuf message in their order. Where the bytes are none, the rest is the last one. */
export function* walk(message: Uint8Array): Generator<Field, undefined> {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  let at = 0
  const varint = (): number => {
    let [value, scale] = [0, 1]
    while (at < message.length) {
      const byte = view.getUint8(at++)
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
    return value
  }
  while (at < message.length) {
    const from = at
    const key = varint()
    const [field, kind] = [Math.floor(key / 8), key % 8]
    const number = kind === 0 || kind === 2 ? varint() : 0
    const lengths: Readonly<Record<number, number>> = { 0: 0, 1: 8, 2: number, 5: 4 }
    const [inside, length] = [at, lengths[kind] ?? Infinity]
    at += length
    if (field === 0 || at > message.length) {
      yield { field: 0, number: 0, bytes: null, raw: message.subarray(from) }
      return
    }
    yield { field, number, bytes: kind === 2 ? message.subarray(inside, at) : null, raw: message.subarray(from, at) }
  }
}

export function key(field: number, kind: number): Buffer {
  return varint(field * 8 + kind)
}

export function whole(field: number, value: number): Buffer {
  return Buffer.concat([key(field, 0), varint(value)])
}

export function bytes(field: number, content: Uint8Array): Buffer {
  return Buffer.concat([key(field, 2), varint(content.length), content])
}

export function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value))
}

export function message(field: number, ...parts: readonly Uint8Array[]): Buffer {
  return bytes(field, Buffer.concat(parts))
}

/** A number in parts of seven bits, the lowest first; one below 0 as if it had 64 bits. */
function varint(value: number): Buffer {
  const parts: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest >= 128n; rest >>= 7n) parts.push(Number(rest & 127n) | 128)
  return Buffer.of(...parts, Number(rest))
}
