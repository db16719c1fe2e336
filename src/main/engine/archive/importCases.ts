import type { Output } from '#contract/contract.ts'
import type { CaseRecord } from '#core/archive/archiveFormat.ts'
import { bytesOfCase, hashOfBytes } from '#core/archive/hash.ts'
import type { ReadArchive } from '#core/archive/readArchive.ts'
import { archivedCase, insertArchived, numbersAmong, ownAmong, type ArchivedFile } from '../db/repositories/archive.ts'
import { erasedAmong } from '../db/repositories/erasures.ts'
import type { Workspace } from '../workspace.ts'

export interface OpenedArchive extends ReadArchive {
  /** Of the file as it was handed over. */
  readonly fileSha256: string
}

/** What would come, case by case; nothing is written. */
export function preview(workspace: Workspace, archive: OpenedArchive): Output<'archive.inspect'> {
  const { db } = workspace
  const own = ownAmong(
    db,
    archive.cases.map(({ record }) => record.id),
  )
  const numbers = numbersAmong(
    db,
    archive.cases.map(({ record }) => record.number),
  )
  const erased = erasedAmong(
    db,
    archive.cases.map(({ record }) => record.id),
  )
  const cases = archive.cases.map(({ record, sha256 }) => ({
    ...archivedRow(record),
    standing: own.has(record.id)
      ? ('own' as const)
      : erased.has(record.id)
        ? ('erased' as const)
        : standingOf(workspace, record, sha256),
    numberHereToo: !own.has(record.id) && numbers.has(record.number),
  }))
  return { sha256: archive.fileSha256, cases }
}

function standingOf({ db }: Workspace, record: CaseRecord, sha256: string): 'fresh' | 'here' | 'differs' {
  const here = archivedCase(db, record.id)
  if (here === null) return 'fresh'
  return hashOfBytes(bytesOfCase(here.record)) === sha256 ? 'here' : 'differs'
}

/**
 * Takes in what is not here yet, all of it or nothing; numbers of the other office never enter the series of this one.
 *
 * Originals are written first, so that no row names a file that is not there; if the rows fail, the next unlock drops
 * what nothing names.
 */
export function importCases(workspace: Workspace, archive: OpenedArchive): Output<'archive.import'> {
  const fresh = new Set(
    preview(workspace, archive).cases.flatMap(({ id, standing }) => (standing === 'fresh' ? [id] : [])),
  )
  const taken = archive.cases.filter(({ record }) => fresh.has(record.id))
  if (taken.length === 0) return { taken: 0, left: archive.cases.length }
  const shared = new Map<string, ArchivedFile>()
  const stored = taken.map(({ record }, index) => {
    const files = record.parts.map((name): ArchivedFile => {
      const known = shared.get(name)
      if (known !== undefined) return known
      const bytes = archive.parts.get(name)
      if (bytes === undefined) throw new Error(`The archive has no part ${name}`)
      const { originalId, originalKey } = workspace.storeOriginal(bytes)
      const named = { name, sha256: hashOfBytes(bytes), bytes: bytes.length }
      const file = { ...named, originalId, originalKey: originalKey.toString('base64') }
      // What is about no applicant is kept once; the rest once a case, so that erasing one touches no other.
      if (name.startsWith('shared/')) shared.set(name, file)
      return file
    })
    workspace.emit('archive.progress', { done: index + 1, of: taken.length })
    return { record, files }
  })
  workspace.inTransaction(() => {
    for (const { record, files } of stored) {
      const row = {
        archiveSha256: archive.fileSha256,
        office: record.office,
        number: record.number,
        content: record,
        files,
      }
      insertArchived(workspace.db, { id: record.id, ...row }, workspace.author())
    }
    workspace.record(
      'archive.imported',
      { archive: archive.fileSha256, cases: String(taken.length) },
      { salt: null, values: { cases: taken.map(({ record, sha256 }) => ({ id: record.id, sha256 })) } },
    )
  })
  return { taken: taken.length, left: archive.cases.length - taken.length }
}

export function archivedRow({
  id,
  number,
  office,
  applicant,
  closedOn,
  outcomes,
}: Output<'archive.list'>['rows'][number]) {
  return { id, number, office, applicant, closedOn, outcomes }
}
