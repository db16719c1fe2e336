import { strToU8, zipSync, type Zippable } from 'fflate'
import { canonicalJson } from '../audit/canonicalJson.ts'
import type { ArchiveManifest, CaseRecord } from './archiveFormat.ts'
import { archiveVersion } from './archiveFormat.ts'
import { bytesOfCase, hashOfBytes } from './hash.ts'

/** 1 January 1980, the first day a zip can name: the same cases make the same bytes. */
const noTime = new Date(1980, 0, 1)

/** `parts` by the name that the cases give them. */
export function writeArchive(
  cases: readonly CaseRecord[],
  parts: ReadonlyMap<string, Uint8Array>,
  engineVersion: string,
): Uint8Array {
  const sorted = cases.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const files: Zippable = {}
  const listed: ArchiveManifest['cases'] = []
  for (const record of sorted) {
    const bytes = bytesOfCase(record)
    files[`cases/${record.id}.json`] = [bytes, { level: 6, mtime: noTime }]
    listed.push({ id: record.id, sha256: hashOfBytes(bytes) })
  }
  const names = [...new Set(sorted.flatMap((record) => record.parts))].sort()
  const described = names.map((name) => {
    const bytes = parts.get(name)
    if (bytes === undefined) throw new Error(`The archive has no part ${name}`)
    files[name] = [bytes, { level: 6, mtime: noTime }]
    return { name, bytes: bytes.length, sha256: hashOfBytes(bytes) }
  })
  const manifest: ArchiveManifest = {
    format: 'recognition-workbench-archive',
    version: archiveVersion,
    engineVersion,
    cases: listed,
    parts: described,
  }
  return zipSync({ 'manifest.json': [strToU8(canonicalJson(manifest)), { mtime: noTime }], ...files })
}
