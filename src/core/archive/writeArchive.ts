import { strToU8, zipSync, type Zippable } from 'fflate'
import { err, ok, type Result } from '../result.ts'
import { canonicalJson } from '../audit/canonicalJson.ts'
import type { ArchiveManifest, CaseRecord } from './archiveFormat.ts'
import { archiveVersion, fitsAnArchive, largestArchive } from './archiveFormat.ts'
import { bytesOfCase, hashOfBytes } from './hash.ts'

/** 1 January 1980, the first day a zip can name: the same cases make the same bytes. */
const noTime = new Date(1980, 0, 1)

/** More than the seal adds: its first lines, and the tag at its end. */
const ofTheSeal = 8192

/** A case as it stands in an archive, and the parts that it needs. */
export interface CaseText {
  readonly id: CaseRecord['id']
  readonly parts: readonly string[]
  readonly bytes: Uint8Array
}

export const textOfCase = (record: CaseRecord): CaseText => ({
  id: record.id,
  parts: record.parts,
  bytes: bytesOfCase(record),
})

/** `parts` by the name that the cases give them; `archiveTooMuch` where no reader would take what comes of it. */
export function writeArchive(
  cases: readonly CaseText[],
  parts: ReadonlyMap<string, Uint8Array>,
  engineVersion: string,
): Result<Uint8Array, 'archiveTooMuch'> {
  const sorted = cases.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const names = [...new Set(sorted.flatMap((one) => one.parts))].sort()
  const partOf = (name: string) => {
    const bytes = parts.get(name)
    if (bytes === undefined) throw new Error(`The archive has no part ${name}`)
    return bytes
  }
  const whole = [...names.map(partOf), ...sorted.map(({ bytes }) => bytes)]
  const unpacked = whole.reduce((sum, { length }) => sum + length, 0)
  if (!fitsAnArchive({ bytes: unpacked, parts: whole.length + 1 })) return err('archiveTooMuch')

  const files: Zippable = {}
  const listed: ArchiveManifest['cases'] = []
  for (const { id, bytes } of sorted) {
    files[`cases/${id}.json`] = [bytes, { level: 6, mtime: noTime }]
    listed.push({ id, sha256: hashOfBytes(bytes) })
  }
  const described = names.map((name) => {
    const bytes = partOf(name)
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
  const zip = zipSync({ 'manifest.json': [strToU8(canonicalJson(manifest)), { mtime: noTime }], ...files })
  return zip.length > largestArchive.packed - ofTheSeal ? err('archiveTooMuch') : ok(zip)
}
