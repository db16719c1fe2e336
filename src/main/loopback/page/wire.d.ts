/** The content type of an encoded value. */
export declare const wireType: 'application/x-workbench'

/** The most that one file in a message may have, and all of a message together, in bytes. */
export declare const maxFile: number
export declare const maxCall: number

/**
 * JSON and bytes in one message, without base64.
 *
 * Layout: 4 bytes, big-endian, the length of the head · the head, JSON in UTF-8:
 * `{ value, parts: [{ path, length }] }` · the parts, one after the other. In `value`, each byte array is `null`;
 * `path` says where it belongs.
 *
 * @throws WireError when a part or the whole is too large.
 */
export declare function encode(value: unknown): Uint8Array<ArrayBuffer>

/** @throws WireError when the message is not what `encode` writes, or a part is too large. */
export declare function decode(message: Uint8Array): unknown

export declare class WireError extends Error {
  constructor(code: WireError['code'])
  readonly code: 'malformed' | 'tooLarge' | 'tooLargeTogether'
  /** The limit that a message too large is above. */
  readonly megabytes: number
}
