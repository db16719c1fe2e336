import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sha256 } from '../values.ts'
import { canonicalJson } from '../audit/canonicalJson.ts'
import type { CaseRecord } from './archiveFormat.ts'

export const hashOfBytes = (bytes: Uint8Array): Sha256 => bytesToHex(sha256(bytes))

/** The bytes of a case in an archive: canonical JSON (RFC 8785), so that one case is one text. */
export const bytesOfCase = (record: CaseRecord): Uint8Array => utf8ToBytes(canonicalJson(record))
