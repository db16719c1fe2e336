/**
 * The text of bytes in UTF-8; null where they are none. The mark that spreadsheets put before UTF-8 is not part of it. A zero
 * byte is no text: UTF-16, mostly.
 */
export function decodedText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
