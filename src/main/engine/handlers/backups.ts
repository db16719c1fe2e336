import type { Handlers } from '#contract/contract.ts'
import type { Backup } from '#contract/session.ts'
import type { LocalDate } from '#core/values.ts'
import { listBackups } from '../backup/manifest.ts'
import { dueBackup, makeBackup, makeBackupNow, type BackupOptions } from '../backup/makeBackup.ts'
import { lookInto } from '../backup/lookInto.ts'
import { forgetRestore, restoreBackup, unrecordedRestore } from '../backup/restoreBackup.ts'
import type { OpenedDatabase } from '../db/database.ts'
import { keepGiven, numbersGiven } from '../db/repositories/numberSeries.ts'
import { erasuresKnown } from '../erasure/erasureList.ts'
import { eraseAgain, listErasures } from '../erasure/keptErased.ts'
import { databaseKey, wipe, type DataKey } from '../keys/keyring.ts'
import { localDay } from '../localDay.ts'
import type { EnginePorts } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import { stateOf, type Session } from '../session.ts'

type Routes = 'backups.list' | 'backups.make' | 'backups.restore'

export function backupHandlers(session: Session, ports: EnginePorts, work: RunningWork): Pick<Handlers, Routes> {
  /** While the record is open it knows its erasures: a list that was lost is there again before anything is restored. */
  const rewriteList = () => {
    if (session.isOpen()) listErasures(session.workspace())
  }
  return {
    'backups.list': () => {
      rewriteList()
      const { at, listHere } = erasuresKnown(ports.dataFolder)
      return listBackups(ports.dataFolder).map((backup) => ({
        ...backup,
        erasedSince: at.filter((one) => one >= backup.madeAt).length,
        erasuresListed: listHere,
      }))
    },

    'backups.make': async () => {
      const made = await work.during(makeOpenBackup(session, ports, 'onDemand'))
      if (!made.ok) throw new Refusal(made.error)
      return made.value
    },

    'backups.restore': async ({ id }) => {
      rewriteList()
      const now = ports.now()
      const today = localDay(now, 'UTC')
      const restored = await session.whileClosed(() => restoreBackup({ dataFolder: ports.dataFolder, id, now, today }))
      if (!restored.ok) throw new Refusal(restored.error)
      return stateOf(session, ports)
    },
  }
}

/**
 * At each unlock: a restore is entered in the log, numbers that the record given up had handed out are kept, and erasures of
 * which the record that it brought back knows nothing are done again. An erasure that fails keeps nobody out: it is told, and tried again at the next unlock.
 */
export function settleRestore(session: Session, ports: EnginePorts): void {
  const workspace = session.workspace()
  const restore = unrecordedRestore(ports.dataFolder)
  const madeAt = listBackups(ports.dataFolder).find(({ id }) => id === restore?.backupId)?.madeAt
  if (restore !== null) {
    const key = databaseKey(session.key())
    const given = lookInto(ports.dataFolder, restore.replacedId, key, numbersGiven)
    wipe(key)
    workspace.inTransaction(() => {
      keepGiven(workspace.db, given ?? [])
      workspace.record('record.restored', { backup: restore.backupId, at: restore.at })
    })
  }
  const backup = restore === null || madeAt === undefined ? null : { id: restore.backupId, madeAt }
  const { again, failed } = eraseAgain(workspace, backup)
  if (again + failed > 0) session.tellErasedAgain({ erasures: again, failed, backupMadeAt: madeAt ?? null })
  forgetRestore(ports.dataFolder)
  listErasures(workspace)
}

/** The first unlock of a day backs up, in the background. */
export function backUpWhenDue(session: Session, ports: EnginePorts, work: RunningWork): void {
  const workspace = session.workspace()
  const kind = dueBackup(ports.dataFolder, workspace.today())
  if (kind === null) return
  void work.during(
    makeOpenBackup(session, ports, kind).then((made) => {
      if (!made.ok) ports.log('backup.failed', { code: made.error })
    }),
  )
}

/** Before the first pending migration; if it can't be made, nothing is migrated. */
export function backUpBeforeMigration(
  ports: EnginePorts,
  connection: OpenedDatabase['connection'],
  key: DataKey,
): void {
  const now = ports.now()
  const options = optionsOf(ports, { connection, key, today: localDay(now, 'UTC') })
  const made = makeBackupNow({ ...options, kind: 'beforeMigration' })
  wipe(options.databaseKey)
  if (!made.ok) throw new Refusal(made.error)
}

async function makeOpenBackup(session: Session, ports: EnginePorts, kind: Backup['kind'] & BackupOptions['kind']) {
  const today = session.workspace().today()
  const options = optionsOf(ports, { connection: session.connection(), key: session.key(), today })
  try {
    return await makeBackup({ ...options, kind })
  } finally {
    wipe(options.databaseKey)
  }
}

function optionsOf(
  ports: EnginePorts,
  open: { readonly connection: OpenedDatabase['connection']; readonly key: DataKey; readonly today: LocalDate },
): Omit<BackupOptions, 'kind'> {
  const { connection, key, today } = open
  return { dataFolder: ports.dataFolder, connection, databaseKey: databaseKey(key), now: ports.now(), today }
}
