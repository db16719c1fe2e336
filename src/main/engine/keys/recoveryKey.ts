import { createHash } from 'node:crypto'

/** 160 random bits: far beyond guessing, so that no slow derivation is needed. */
export const recoveryKeyBytes = 20
const checkLetters = 4
/** Crockford's base 32: no I, L, O and U, which are misread or make words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Nine groups of four letters to print, `7Z3K-…`; the last group finds a misread letter. */
export function printRecoveryKey(bytes: Uint8Array): string {
  if (bytes.length !== recoveryKeyBytes)
    throw new Error(`A recovery key has ${recoveryKeyBytes} bytes, found ${bytes.length}`)
  const letters = lettersOf(bytes)
  return (letters + checkOf(bytes)).replace(/.{4}(?=.)/g, '$&-')
}

/** Reads what a person typed from paper, or `null` where a letter was misread. */
export function readRecoveryKey(typed: string): Uint8Array | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0')
  const places = Array.from(letters, (letter) => alphabet.indexOf(letter))
  if (places.length !== (recoveryKeyBytes * 8) / 5 + checkLetters || places.includes(-1)) return null

  const bytes = bytesOf(places.slice(0, -checkLetters))
  return letters.endsWith(checkOf(bytes)) ? bytes : null
}

function checkOf(bytes: Uint8Array): string {
  const digest = createHash('sha256').update('recovery key').update(bytes).digest()
  return lettersOf(digest).slice(0, checkLetters)
}

/** Five bits a letter; bits beyond the last whole letter are dropped. */
function lettersOf(bytes: Uint8Array): string {
  let letters = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      letters += alphabet.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return letters
}

function bytesOf(places: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const place of places) {
    held = (held << 5) | place
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 255)
    held &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}
