import { z } from 'zod'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sha256 } from '#core/values.ts'
import { canonicalJson } from './canonicalJson.ts'
import { AuditEntry, ChainedEntry } from './entry.ts'

/** What stands before the first entry. */
export const beginning: Sha256 = '0'.repeat(64)

/** The next entry of a chain that ends in `previous` (`null`: the first). Names are sorted, so it is stored as hashed. */
export function appendEntry(previous: ChainedEntry | null, entry: Omit<AuditEntry, 'seq'>): ChainedEntry {
  const next = AuditEntry.parse({ ...entry, seq: (previous?.seq ?? 0) + 1 })
  const sorted = JSON.parse(canonicalJson(next)) as AuditEntry
  return { ...sorted, hash: hashOf(previous?.hash ?? beginning, next) }
}

export type ChainVerdict =
  /** `place` counts from 1: the first entry that does not fit to what stands before it. */
  | { readonly status: 'broken'; readonly place: number; readonly why: 'unreadable' | 'sequence' | 'hash' }
  /** The chain fits together, but the printed hash is not in it: its tail was cut or all of it was written anew. */
  | { readonly status: 'headMissing'; readonly entries: number }
  /** Fits together; without a printed hash a chain that was rewritten as a whole looks the same. */
  | { readonly status: 'notAnchored'; readonly entries: number; readonly head: Sha256 | null }
  /** Everything up to `anchoredAt` is what it was when its hash was printed. */
  | { readonly status: 'anchored'; readonly entries: number; readonly head: Sha256; readonly anchoredAt: number }

/** Looks at a chain as it was stored, oldest first; `head` is a hash from a statement. */
export function verifyChain(rows: Iterable<unknown>, head: Sha256 | null): ChainVerdict {
  let previous: Sha256 = beginning
  let entries = 0
  let anchoredAt: number | null = null
  for (const row of rows) {
    const place = entries + 1
    const read = ChainedEntry.safeParse(row)
    if (!read.success) return { status: 'broken', place, why: 'unreadable' }
    const { hash, ...entry } = read.data
    if (entry.seq !== place) return { status: 'broken', place, why: 'sequence' }
    if (hash !== hashOf(previous, entry)) return { status: 'broken', place, why: 'hash' }
    if (hash === head) anchoredAt = place
    previous = hash
    entries = place
  }
  if (head === null) return { status: 'notAnchored', entries, head: entries === 0 ? null : previous }
  if (anchoredAt === null) return { status: 'headMissing', entries }
  return { status: 'anchored', entries, head: previous, anchoredAt }
}

/** An entry as another version may have written it: its code need not be known here. */
const AnyEntry = ChainedEntry.extend({ code: z.string() })
export type StretchEntry = z.infer<typeof AnyEntry>

/**
 * Looks at a stretch of a chain, oldest first, that follows on the hash `before`; answers its entries, or null where one
 * does not fit to what stands before it.
 */
export function verifyStretch(before: Sha256, rows: Iterable<unknown>): readonly StretchEntry[] | null {
  const entries: StretchEntry[] = []
  let previous = before
  for (const row of rows) {
    const read = AnyEntry.safeParse(row)
    if (!read.success) return null
    const { hash, ...entry } = read.data
    const last = entries.at(-1)
    if (last !== undefined && entry.seq !== last.seq + 1) return null
    if (hash !== hashOf(previous, entry)) return null
    entries.push(read.data)
    previous = hash
  }
  return entries
}

function hashOf(previous: Sha256, entry: Omit<AuditEntry, 'code'> & { readonly code: string }): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(`${previous}\n${canonicalJson(entry)}`)))
}
