import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * Whether each content timestamp of a JAdES header (`adoTst`, ETSI TS 119 182-1 section 5.2.6) is over this payload.
 *
 * Looks for the payload's digest in the token. Whether the timestamp authority may be trusted is not asked, and nothing
 * is concluded from its time: the field is critical, so a token over something else must stop the check.
 */
export function holdsContentTimestamp(field: unknown, payload: string): boolean {
  const bytes = new TextEncoder().encode(payload)
  const digests = [sha256, sha384, sha512].map((hash) => bytesToHex(hash(bytes)))
  const tokens = tokensOf(field)
  return tokens.length > 0 && tokens.every((token) => digests.some((digest) => token.includes(digest)))
}

function tokensOf(field: unknown): string[] {
  const entries = typeof field === 'object' && field !== null && 'tstTokens' in field ? field.tstTokens : null
  if (!Array.isArray(entries)) return []
  return (entries as unknown[]).map((entry) => {
    const text = typeof entry === 'object' && entry !== null && 'val' in entry ? entry.val : null
    return typeof text === 'string' ? Buffer.from(text, 'base64').toString('hex') : ''
  })
}
