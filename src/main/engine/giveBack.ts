/**
 * Gives back the memory of bytes that nobody reads any more: else it is held until a collection, which may not come for
 * hours where little is allocated. Nothing happens where other bytes lie in the same buffer.
 */
export function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}
