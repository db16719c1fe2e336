/**
 * Makes UUIDv7 ids (RFC 9562): sorted by time, never reused.
 *
 * Within a millisecond, or when the clock stands still or steps back, the 12 bits after the time count on (method 1 of
 * section 6.2), so that ids made one after another sort in that order.
 */
export function createIdentifiers(clock: { now(): Date; randomBytes(length: number): Uint8Array }) {
  let lastTime = 0
  let counter = 0

  return function newId<Id extends string>(): Id {
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
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Id
  }
}
