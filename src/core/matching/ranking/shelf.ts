import { z } from 'zod'

/**
 * What is worked out of a catalogue once and then kept, as flat arrays under names. A new shelf works each array out when
 * it is first asked for; one that is read from bytes gives what they hold.
 */
export interface Shelf {
  readonly numbers: <Kind extends keyof NumberKinds>(
    name: string,
    kind: Kind,
    workOut: () => NumberKinds[Kind],
  ) => NumberKinds[Kind]
  /** None of the texts holds a line break. */
  readonly texts: (name: string, workOut: () => readonly string[]) => readonly string[]
  /** The same shelf, names apart from those of other parts. */
  readonly part: (name: string) => Shelf
}

interface NumberKinds {
  u8: Uint8Array
  i8: Int8Array
  u16: Uint16Array
  u32: Uint32Array
  f32: Float32Array
  f64: Float64Array
}

const bytesEach: Readonly<Record<keyof NumberKinds, number>> = { u8: 1, i8: 1, u16: 2, u32: 4, f32: 4, f64: 8 }

/**
 * The bytes of a shelf, in the byte order of the machine, as they never leave it:
 *
 * | bytes | what |
 * | --- | --- |
 * | 4 | length of the header |
 * | … | header, JSON in UTF-8: what the shelf is `of`, and name, kind, start and number of bytes of each array |
 * | … | the arrays, each from a multiple of 8 on; texts in UTF-8, one a line |
 */
const Header = z.object({
  of: z.string(),
  arrays: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['u8', 'i8', 'u16', 'u32', 'f32', 'f64', 'texts']),
      start: z.int().min(0),
      bytes: z.int().min(0),
    }),
  ),
})
type Header = z.infer<typeof Header>

type Held = { readonly kind: keyof NumberKinds | 'texts'; readonly array: Uint8Array }

/** `pack` gives the bytes of what was worked out until then. */
export interface NewShelf extends Shelf {
  readonly pack: (of: string) => Uint8Array<ArrayBuffer>
}

export function createShelf(): NewShelf {
  const held = new Map<string, Held>()
  const shelf = (before: string): Shelf => ({
    numbers: (name, kind, workOut) => {
      const array = workOut()
      held.set(before + name, { kind, array: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) })
      return array
    },
    texts: (name, workOut) => {
      const texts = workOut()
      // An empty list and a list of one empty text would be the same line.
      const lines = texts.map((text) => `${text}\n`).join('')
      held.set(before + name, { kind: 'texts', array: new TextEncoder().encode(lines) })
      return texts
    },
    part: (name) => shelf(`${before}${name}/`),
  })
  return { ...shelf(''), pack: (of) => packed(of, held) }
}

function packed(of: string, held: ReadonlyMap<string, Held>): Uint8Array<ArrayBuffer> {
  let end = 0
  const arrays = [...held].map(([name, { kind, array }]) => {
    const start = end
    end = rounded(start + array.byteLength)
    return { name, kind, start, bytes: array.byteLength }
  })
  const header = new TextEncoder().encode(JSON.stringify({ of, arrays } satisfies Header))
  const first = rounded(4 + header.byteLength)
  const bytes = new Uint8Array(first + end)
  new DataView(bytes.buffer).setUint32(0, header.byteLength, true)
  bytes.set(header, 4)
  for (const { name, start } of arrays) bytes.set(held.get(name)?.array ?? [], first + start)
  return bytes
}

/** Throws on bytes that are no shelf, or one of something else. */
export function readShelf(bytes: Uint8Array<ArrayBuffer>, of: string): Shelf {
  if (bytes.byteOffset !== 0) throw new RangeError('start')
  const headerBytes = new DataView(bytes.buffer).getUint32(0, true)
  const header = Header.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerBytes))))
  if (header.of !== of) throw new RangeError('of')
  const first = rounded(4 + headerBytes)
  const held = new Map(header.arrays.map((array) => [array.name, array]))
  const placeOf = (name: string, kind: string) => {
    const found = held.get(name)
    if (found?.kind !== kind || first + found.start + found.bytes > bytes.byteLength) throw new RangeError(name)
    return { start: first + found.start, bytes: found.bytes }
  }
  const shelf = (before: string): Shelf => ({
    numbers: (name, kind) => {
      const { start, bytes: length } = placeOf(before + name, kind)
      return viewOf(kind, bytes.buffer, start, length / bytesEach[kind])
    },
    texts: (name) => {
      const { start, bytes: length } = placeOf(before + name, 'texts')
      return new TextDecoder('utf-8', { fatal: true })
        .decode(bytes.subarray(start, start + length))
        .split('\n')
        .slice(0, -1)
    },
    part: (name) => shelf(`${before}${name}/`),
  })
  return shelf('')
}

function viewOf<Kind extends keyof NumberKinds>(
  kind: Kind,
  buffer: ArrayBuffer,
  start: number,
  length: number,
): NumberKinds[Kind]
function viewOf(kind: keyof NumberKinds, buffer: ArrayBuffer, start: number, length: number) {
  switch (kind) {
    case 'u8':
      return new Uint8Array(buffer, start, length)
    case 'i8':
      return new Int8Array(buffer, start, length)
    case 'u16':
      return new Uint16Array(buffer, start, length)
    case 'u32':
      return new Uint32Array(buffer, start, length)
    case 'f32':
      return new Float32Array(buffer, start, length)
    case 'f64':
      return new Float64Array(buffer, start, length)
  }
}

function rounded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8
}
