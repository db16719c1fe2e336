import { setImmediate } from 'node:timers/promises'
import type { Handlers, Output } from '#contract/contract.ts'
import { fitsAnArchive, type CaseRecord } from '#core/archive/archiveFormat.ts'
import { hashOfBytes } from '#core/archive/hash.ts'
import { textOfCase } from '#core/archive/writeArchive.ts'
import { isStrongPassphrase } from '#core/passphrase.ts'
import { archivedCase, archivedList, closedCases, type ArchivedFile } from '../db/repositories/archive.ts'
import type { KeyPorts } from '../keys/wrap.ts'
import { demand, Refusal } from '../refusal.ts'
import { engineVersion } from '../version.ts'
import type { Workspace } from '../workspace.ts'
import { writeBeside } from './archiveBeside.ts'
import { caseRecord, type Unproven } from './caseRecord.ts'
import { sealArchive } from './seal.ts'
import { databaseOf, stretchNaming } from './stretch.ts'

/** Cases between two looks at how much they are together. */
const lookEvery = 100

export interface ArchiveChoice {
  readonly closedBefore: string | null
  readonly year: number | null
}

/** The cases of a choice: those closed here, and those that came from elsewhere and are handed on as they came. */
export function chosen(workspace: Workspace, choice: ArchiveChoice) {
  const handedOn = archivedList(workspace.db)
    .filter(
      ({ closedOn, year }) =>
        (choice.closedBefore === null || closedOn < choice.closedBefore) &&
        (choice.year === null || year === choice.year),
    )
    .map(({ id }) => id)
  return { own: closedCases(workspace.db, choice), handedOn }
}

/** One file with every case of the choice, sealed under the passphrase. */
export async function exportCases(
  workspace: Workspace,
  { passphrase, ...choice }: Parameters<Handlers['archive.export']>[0],
  ports: KeyPorts,
  worker: URL,
): Promise<Output<'archive.export'>> {
  if (!isStrongPassphrase(passphrase)) throw new Refusal('weakPassphrase')
  const { own, handedOn: handedOnIds } = chosen(workspace, choice)
  const handedOn = handedOnIds.map((id) => demand(archivedCase(workspace.db, id)))
  const of = own.length + handedOn.length
  if (of === 0) throw new Refusal('archiveEmpty')
  const parts = new Map<string, Uint8Array>()
  const records: Unproven[] = []
  for (const caseId of own) {
    records.push(caseRecord(workspace, caseId, parts))
    if (records.length % lookEvery === 0) demandRoom(parts)
    workspace.emit('archive.progress', { done: records.length, of })
    await setImmediate()
  }
  const cases = [...(await proven(workspace, records, parts)), ...handedOn.map(({ record }) => record)]
  for (const [place, { files }] of handedOn.entries()) {
    for (const file of files) parts.set(file.name, bytesOf(workspace, file))
    if (place % lookEvery === 0) demandRoom(parts)
  }
  const written = await writeBeside(worker, { cases: await inTurns(cases, textOfCase), parts, engineVersion })
  if (!written.ok) throw new Refusal(written.error)
  workspace.inTransaction(() => {
    workspace.record(
      'archive.exported',
      { cases: String(cases.length) },
      { salt: null, values: { cases: cases.map(({ id }) => id) } },
    )
  })
  const name = `${workspace.today()}.archive`
  return { name, bytes: await sealArchive(ports, written.value, passphrase), cases: cases.length }
}

/** Something of each case, so that the engine answers in between. */
async function inTurns<One, Of>(all: readonly One[], of: (one: One) => Of): Promise<Of[]> {
  const made: Of[] = []
  for (const one of all) {
    made.push(of(one))
    await setImmediate()
  }
  return made
}

/** Before all are in memory that no archive could hold. */
function demandRoom(parts: ReadonlyMap<string, Uint8Array>): void {
  const bytes = [...parts.values()].reduce((sum, { length }) => sum + length, 0)
  if (!fitsAnArchive({ bytes, parts: parts.size })) throw new Refusal('archiveTooMuch')
}

export function bytesOf(workspace: Workspace, { originalId, originalKey }: ArchivedFile): Uint8Array {
  return workspace.readOriginal({ originalId, originalKey: Buffer.from(originalKey, 'base64') })
}

async function proven(
  workspace: Workspace,
  records: readonly Unproven[],
  parts: Map<string, Uint8Array>,
): Promise<CaseRecord[]> {
  const { db } = workspace
  const database = databaseOf(db)
  const ids = new Set(records.flatMap(idsIn))
  const stretch = await stretchNaming(db, ids)
  if (stretch === null) return []
  const part = `shared/${hashOfBytes(stretch.bytes)}`
  parts.set(part, stretch.bytes)
  return records.map((record) => ({
    ...record,
    database,
    audit: { part, before: stretch.before },
    parts: [...new Set([...partsIn(record.tables), part])].sort(),
  }))
}

/** Ids of what belongs to these cases alone; a module or an officer is named by entries of every case. */
const ownTables = ['cases', 'applicants', 'caseCredentials', 'decisions', 'statements', 'letters', 'appeals']
function idsIn({ tables }: Unproven): string[] {
  return ownTables.flatMap((table) => (tables[table] ?? []).map(({ id }) => String(id)))
}

function partsIn(tables: CaseRecord['tables']): string[] {
  return Object.values(tables).flatMap((rows) =>
    rows.flatMap((row) =>
      Object.values(row).flatMap((value) =>
        typeof value === 'object' && value !== null && 'part' in value && typeof value.part === 'string'
          ? [value.part]
          : [],
      ),
    ),
  )
}
