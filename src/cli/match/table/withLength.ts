/** A header in UTF-8 with its length before it, as the tables of meaning begin. */
export function withLength(json: string): Buffer {
  const text = Buffer.from(json)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return Buffer.concat([length, text])
}
