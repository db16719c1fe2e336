import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Assertion } from '../../credential/element.ts'

/** How an e-mail address that a badge was given to compares with one that the office knows; null where either is not there. */
export type EmailInFile = 'same' | 'other' | null

/**
 * Open Badges name their holder by an address, in the open or hidden: `sha256$` and the hash in hexadecimal of the address with the
 * salt behind it (Open Badges 2.0, IdentityHash; 3.0, section B.7). Addresses are compared as written and in small letters, as issuers
 * hash either.
 */
export function compareEmail(rows: readonly Assertion[], known: string): EmailInFile {
  const addresses = identifiersAt(rows, 'identifier').filter(({ id }) => id.includes('@'))
  const hidden = identifiersAt(rows, 'identityHash').filter(({ id }) => algorithmOf(id) !== null)
  if (known === '' || addresses.length + hidden.length === 0) return null
  const forms = [known, known.toLowerCase()]
  const salts = new Map(identifiersAt(rows, 'identitySalt').map(({ id, place }) => [place, id]))
  const isSame =
    addresses.some(({ id }) => id.toLowerCase() === known.toLowerCase()) ||
    hidden.some(({ id, place }) => forms.some((form) => hashed(form + (salts.get(place) ?? ''), id)))
  return isSame ? 'same' : 'other'
}

/** `place` is the object in the file that an identifier lies in: a hash belongs to the salt beside it. */
function identifiersAt(rows: readonly Assertion[], part: string) {
  return rows.flatMap(({ element, part: leaf, value, origin }) => {
    if (element !== 'learner' || leaf !== part || value?.kind !== 'identifier') return []
    if (!/^e-?mail/i.test(value.scheme ?? '')) return []
    const pointer = origin?.from === 'file' ? origin.pointer : ''
    return [{ id: value.id, place: pointer.slice(0, pointer.lastIndexOf('/')) }]
  })
}

const algorithms = { sha256, sha1, md5 } as const

function algorithmOf(hash: string): keyof typeof algorithms | null {
  const name = hash.slice(0, hash.indexOf('$'))
  return name === 'sha256' || name === 'sha1' || name === 'md5' ? name : null
}

function hashed(text: string, hash: string): boolean {
  const name = algorithmOf(hash)
  return name !== null && `${name}$${bytesToHex(algorithms[name](utf8ToBytes(text)))}` === hash.toLowerCase()
}
