/** Characters a passphrase has at least. Length is what makes guessing slow; rules about digits and signs do not. */
export const shortestPassphrase = 12
const fewestDifferent = 5

/**
 * The form in which a passphrase is used: the same letters typed on another keyboard can arrive composed or
 * decomposed (`ü` as one character or two).
 */
export function normalisePassphrase(typed: string): string {
  return typed.normalize('NFKC')
}

/** Long enough, and not one key held down. */
export function isStrongPassphrase(typed: string): boolean {
  const characters = Array.from(normalisePassphrase(typed).trim())
  return characters.length >= shortestPassphrase && new Set(characters).size >= fewestDifferent
}
