import type { Emit, Route } from '#contract/contract.ts'
import { mayBeCalledBy, rolesFor } from '#contract/mayCall.ts'
import type { Officer } from '#contract/session.ts'
import type { LocalDate } from '#core/values.ts'
import { record } from '../audit/record.ts'
import { listBackups } from '../backup/manifest.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { factOf } from '../db/repositories/officers.ts'
import { rolesOf } from '../db/repositories/roles.ts'
import type { NewId } from '../identifiers.ts'
import { localDay } from '../localDay.ts'
import { dropOriginal, readOriginal, storeOriginal } from '../originals/originals.ts'
import type { EnginePorts } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import type { OpenRecord } from './openRecord.ts'

/** The open record in the hands of one officer. */
export function workspaceOf(
  open: OpenRecord,
  officer: Officer,
  {
    ports,
    newId,
    emit,
    changed,
  }: { readonly ports: EnginePorts; readonly newId: NewId; readonly emit: Emit; readonly changed: () => void },
): Workspace {
  const { dataFolder, randomBytes } = ports
  const { db, connection, equalityOf, indexFile, erasureList, read, print, readPage } = open
  const now = () => ports.now().toISOString()
  const mayCall = (route: Route) => mayBeCalledBy(route, { roles: rolesOf(db, officer.id) })
  return {
    ...{ db, officer, equalityOf, indexFile, erasureList, read, print, readPage, now, newId, randomBytes, emit },
    mayCall,
    demandMayCall: (route) => {
      if (mayCall(route)) return
      throw new Refusal('roleMissing', { route, roles: rolesFor(route).join(' ') })
    },
    demo: factOf(db, 'demo') === 'yes',
    resourcesFolder: ports.resourcesFolder,
    today: () => localDay(ports.now(), currentSettings(db).timeZone),
    author: () => ({ createdAt: now(), createdBy: officer.id }),
    inTransaction: (work) => db.transaction(() => work(), { behavior: 'immediate' }),
    record: (code, ids, said) => {
      changed()
      return record(db, { at: now(), by: officer.id, code, ids, said })
    },
    storeOriginal: (bytes) => storeOriginal(dataFolder, bytes, randomBytes),
    readOriginal: (original) => {
      const found = readOriginal(dataFolder, original)
      if (!found.ok) throw new Refusal('databaseDamaged', { original: original.originalId })
      return found.value
    },
    dropErased: (originalIds) => {
      for (const id of originalIds) dropOriginal(dataFolder, id)
      connection.pragma('wal_checkpoint(TRUNCATE)')
    },
    backupsUntil: () => latest(listBackups(dataFolder).map(({ expiresOn }) => expiresOn)),
    log: ports.log,
  }
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null)
}
