import { gzipSync } from 'fflate'
import type { Json } from './seals.ts'

/** Fewest entries of a list, so that one entry does not give its holder away (Bitstring Status List 1.0, section 6.1). */
const entries = 131_072

/** A list on which nothing is revoked but `revoked`, before its issuer seals it. */
export function statusList(url: string, issuer: string, revoked: readonly number[]): Json {
  const bits = new Uint8Array(entries / 8)
  for (const index of revoked) bits.set([(bits[index >> 3] ?? 0) | (0x80 >> (index & 7))], index >> 3)
  // Without a time in its header, which would be the time of writing.
  const packed = gzipSync(bits, { level: 9, mtime: 0 })
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: '2026-05-01T00:00:00Z',
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${Buffer.from(packed).toString('base64url')}`,
    },
  }
}

export function statusEntry(url: string, index: number): Json {
  return {
    id: `${url}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: url,
  }
}
