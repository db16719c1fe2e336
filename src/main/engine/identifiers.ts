import type { z } from 'zod'

/** A new id: of a kind (`newId(CaseId)`), or of a row that nothing else names. */
export interface NewId {
  (): string
  <Kind extends z.ZodType<string>>(kind: Kind): z.output<Kind>
}

/**
 * Makes UUIDv7 ids (RFC 9562): sorted by time, never reused.
 *
 * Within a millisecond, or when the clock stands still or steps back, the 12 bits after the time count on (method 1 of
 * section 6.2), so that ids made one after another sort in that order.
 */
export function createIdentifiers(clock: {
  readonly now: () => Date
  readonly randomBytes: (length: number) => Uint8Array
}): NewId {
  let lastTime = 0
  let counter = 0

  function next(): string {
    const time = clock.now().getTime()
    if (time > lastTime) {
      lastTime = time
      counter = 0
    } else if (++counter > 0xfff) {
      lastTime += 1
      counter = 0
    }
    const random = Buffer.from(clock.randomBytes(8))
    random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0)
    const hex =
      lastTime.toString(16).padStart(12, '0') + '7' + counter.toString(16).padStart(3, '0') + random.toString('hex')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  function newId(): string
  function newId<Kind extends z.ZodType<string>>(kind: Kind): z.output<Kind>
  function newId(kind?: z.ZodType<string>): string {
    return kind === undefined ? next() : kind.parse(next())
  }
  return newId
}
