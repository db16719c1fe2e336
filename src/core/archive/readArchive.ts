import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import { err, ok, type Result } from '../result.ts'
import type { StretchEntry } from '../audit/chain.ts'
import { ArchiveManifest, archiveVersion, CaseRecord, fitsAnArchive, type ArchiveProblem } from './archiveFormat.ts'
import { hashOfBytes } from './hash.ts'
import { isProven, readStretch } from './proof.ts'

export interface ReadArchive {
  readonly cases: readonly { readonly record: CaseRecord; readonly sha256: string }[]
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** By the name of its part. */
  readonly stretches: ReadonlyMap<string, readonly StretchEntry[]>
}

/**
 * Reads an unsealed archive and believes nothing: sizes are bounded by the directory before anything is unpacked, every
 * part has the hash that the manifest names, and the audit chain vouches for every decision and statement.
 */
export function readArchive(bytes: Uint8Array): Result<ReadArchive, ArchiveProblem> {
  const entries = unpacked(bytes)
  if (typeof entries === 'string') return err(entries)
  const manifest = manifestOf(entries['manifest.json'])
  if (typeof manifest === 'string') return err(manifest)

  const parts = new Map<string, Uint8Array>()
  for (const { name, bytes: length, sha256 } of manifest.parts) {
    const part = entries[name]
    if (part?.length !== length || hashOfBytes(part) !== sha256) return err('archiveDamaged')
    parts.set(name, part)
  }
  const stretches = new Map<string, readonly StretchEntry[]>()
  const followedOn = new Map<string, string>()
  const cases: { record: CaseRecord; sha256: string }[] = []
  for (const { id, sha256 } of manifest.cases) {
    const part = entries[`cases/${id}.json`]
    if (part === undefined || hashOfBytes(part) !== sha256) return err('archiveDamaged')
    const record = caseOf(part)
    if (record?.id !== id || record.parts.some((name) => !parts.has(name))) return err('archiveDamaged')
    const { part: place, before } = record.audit
    // Read once for all cases that follow on the same entry; one that names another has to prove it by itself.
    const known = followedOn.get(place) === before ? stretches.get(place) : undefined
    const stretch = known ?? readStretch(parts.get(place) ?? new Uint8Array(), before)
    if (stretch === null || !isProven(record, parts, stretch)) return err('archiveUnproven')
    stretches.set(place, stretch)
    followedOn.set(place, before)
    cases.push({ record, sha256 })
  }
  return ok({ cases, parts, stretches })
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | ArchiveProblem {
  let size = 0
  let count = 0
  try {
    // A first pass unpacks nothing: it only adds up what the directory says.
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        count += 1
        return false
      },
    })
    if (!fitsAnArchive({ bytes: size, parts: count })) return 'archiveTooLarge'
    return unzipSync(bytes)
  } catch {
    return 'archiveDamaged'
  }
}

function manifestOf(bytes: Uint8Array | undefined): ArchiveManifest | ArchiveProblem {
  const value = bytes === undefined ? null : parsed(bytes)
  const known = z.object({ version: z.int() }).safeParse(value)
  if (known.success && known.data.version > archiveVersion) return 'archiveNewer'
  const manifest = ArchiveManifest.safeParse(value)
  return manifest.success ? manifest.data : 'archiveDamaged'
}

function caseOf(bytes: Uint8Array): CaseRecord | null {
  return CaseRecord.safeParse(parsed(bytes)).data ?? null
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return null
  }
}
