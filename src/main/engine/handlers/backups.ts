import { join } from 'node:path'
import type { Handlers } from '#contract/contract.ts'
import type { Backup, NumbersLost } from '#contract/session.ts'
import type { LocalDate } from '#core/values.ts'
import { databaseBytes } from '../backup/lookInto.ts'
import { listBackups } from '../backup/manifest.ts'
import { dueBackup, makeBackup, makeBackupNow, type BackupOptions } from '../backup/makeBackup.ts'
import { restoreBackup } from '../backup/restoreBackup.ts'
import { roomIn } from '../backup/room.ts'
import { backupsFolder } from '../dataFolder/layout.ts'
import type { OpenedDatabase } from '../db/database.ts'
import { numbersTold, type NumbersTold } from '../db/repositories/numbersLeft.ts'
import { erasuresKnown } from '../erasure/erasureList.ts'
import { listErasures } from '../erasure/keptErased.ts'
import { faultOf } from '../faultOf.ts'
import { createTurns } from '../inTurn.ts'
import { databaseKey, wipe, type DataKey } from '../keys/keyring.ts'
import { localDay } from '../localDay.ts'
import type { EnginePorts } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Session } from '../session/session.ts'
import { stateOf } from '../session/stateOf.ts'

type Routes = 'backups.list' | 'backups.make' | 'backups.restore'

/** Backups on demand and of the day; `whenDue` makes the one that the first unlock of a day has to make, in the background. */
export function createBackups(
  session: Session,
  ports: EnginePorts,
  work: RunningWork,
): { readonly handlers: Pick<Handlers, Routes>; readonly whenDue: () => void } {
  /** Each one sweeps away what an earlier one left unfinished. */
  const inTurn = createTurns()
  const make = async (kind: Backup['kind'] & BackupOptions['kind']) => {
    const today = session.workspace().today()
    const options = optionsOf(ports, { connection: session.connection(), key: session.key(), today })
    try {
      return await work.during(inTurn(() => makeBackup({ ...options, kind })))
    } finally {
      wipe(options.databaseKey)
    }
  }
  /** While the record is open it knows its erasures: a list that was lost is there again before anything is restored. */
  const rewriteList = () => {
    if (session.isOpen()) listErasures(session.workspace())
  }
  const numbersOfOpen = (): NumbersTold | null => {
    try {
      return session.isOpen() ? numbersTold(session.workspace().db) : null
    } catch {
      return null
    }
  }
  /** Beside the restored database there has to be room for a copy of the one given up: it is read once there is a key. */
  const numbersLost = (backupId: string): NumbersLost | null => {
    const { dataFolder } = ports
    if (numbersOfOpen() !== null) return null
    if (session.isOpen() || session.phase() === 'damaged') return 'unreadable'
    const needed = databaseBytes(join(backupsFolder(dataFolder), backupId)) + databaseBytes(dataFolder)
    return needed > roomIn(dataFolder) ? 'diskFull' : null
  }
  const handlers: Pick<Handlers, Routes> = {
    'backups.list': () => {
      rewriteList()
      const { at, listHere } = erasuresKnown(ports.dataFolder)
      return listBackups(ports.dataFolder).map((backup) => ({
        ...backup,
        erasedSince: at.filter((one) => one >= backup.madeAt).length,
        erasuresListed: listHere,
        numbersLost: numbersLost(backup.id),
      }))
    },

    'backups.make': async () => {
      const made = await make('onDemand')
      if (!made.ok) throw new Refusal(made.error)
      return made.value
    },

    'backups.restore': async ({ id }) => {
      rewriteList()
      const now = ports.now()
      const today = localDay(now, 'UTC')
      const numbers = numbersOfOpen()
      const options = { dataFolder: ports.dataFolder, id, now, today, numbers }
      const restored = await session.whileClosed(() => restoreBackup(options))
      if (!restored.ok) throw new Refusal(restored.error)
      return stateOf(session, ports)
    },
  }
  return {
    handlers,
    whenDue: () => {
      const kind = dueBackup(ports.dataFolder, session.workspace().today())
      if (kind === null) return
      make(kind).then(
        (made) => {
          if (!made.ok) ports.log('backup.failed', { reason: made.error })
        },
        (cause: unknown) => {
          ports.log('backup.failed', faultOf(cause))
        },
      )
    },
  }
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

function optionsOf(
  ports: EnginePorts,
  open: { readonly connection: OpenedDatabase['connection']; readonly key: DataKey; readonly today: LocalDate },
): Omit<BackupOptions, 'kind'> {
  const { connection, key, today } = open
  return { dataFolder: ports.dataFolder, connection, databaseKey: databaseKey(key), now: ports.now(), today }
}
