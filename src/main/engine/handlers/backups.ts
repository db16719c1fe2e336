import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Emit, Handlers } from '#contract/contract.ts'
import type { BackupsState, NumbersLost } from '#contract/session.ts'
import { backUpBeside, takesLong, type BackupMade } from '../backup/backupBeside.ts'
import { listBackups } from '../backup/manifest.ts'
import { dueBackup, makeBackup, type BackupOptions } from '../backup/makeBackup.ts'
import { restoreBackup, usableBackup } from '../backup/restoreBackup.ts'
import { databaseBytes, roomIn } from '../backup/room.ts'
import { backupsFolder } from '../dataFolder/layout.ts'
import { failureOf } from '../db/failureOf.ts'
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

type Routes = 'backups.list' | 'backups.state' | 'backups.make' | 'backups.restore'

export interface Backups {
  readonly handlers: Pick<Handlers, Routes>
  /** Makes the one that the first unlock of a day has to make, in the background. */
  readonly whenDue: () => void
  /** Runs once no backup is being made, and none begins meanwhile. */
  readonly between: <T>(run: () => T) => Promise<T>
}

/** Backups on demand and of the day: of a large record in a worker, while the engine answers and writes. */
export function createBackups(
  session: Session,
  ports: EnginePorts,
  { work, emit, worker }: { readonly work: RunningWork; readonly emit: Emit; readonly worker: URL },
): Backups {
  /** Each one sweeps away what an earlier one left unfinished. */
  const inTurn = createTurns()
  let state: BackupsState = { making: null, notMade: null }
  const tell = (now: BackupsState) => {
    state = now
    emit('backups.changed', state)
  }

  async function makeInTurn(asked: Omit<BackupOptions, 'now'>): Promise<BackupMade> {
    const now = ports.now()
    const options = { ...asked, now }
    const told = (code: NonNullable<BackupsState['notMade']>['code']) => ({
      ...{ kind: asked.kind, at: now.toISOString(), code },
    })
    let notMade: BackupsState['notMade'] = null
    tell({ ...state, making: asked.kind })
    try {
      // What it follows, an unlock or an ask, is answered first.
      await setImmediate()
      const made = takesLong(ports) ? await backUpBeside(worker, options) : makeBackup(options)
      if (!made.ok) notMade = told(made.error)
      return made
    } catch (cause) {
      notMade = told(failureOf(cause) ?? 'unexpected')
      throw cause
    } finally {
      wipe(asked.databaseKey)
      tell({ making: null, notMade })
    }
  }
  const make = async (kind: BackupOptions['kind']) => {
    const today = session.workspace().today()
    const asked = { ...optionsOf(ports, session.key()), today, kind }
    return work.during(inTurn(() => makeInTurn(asked)))
  }
  /** Who unlocks while it is made needs no second one. */
  let dueIsMade = false
  const due = () => {
    try {
      return dueBackup(ports.dataFolder, session.workspace().today())
    } catch {
      // The backups can't be read: making one says why, and nobody is kept out of the record for it.
      return 'daily'
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

    'backups.state': () => state,

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
      // Before the session ends: with it goes the screen that tells a refusal.
      const usable = usableBackup(ports.dataFolder, id)
      if (!usable.ok) throw new Refusal(usable.error)
      const restored = await session.whileClosed(() => restoreBackup(options))
      if (!restored.ok) throw new Refusal(restored.error)
      return stateOf(session, ports)
    },
  }
  return {
    handlers,
    between: (run) => inTurn(() => Promise.resolve().then(run)),
    whenDue: () => {
      const kind = dueIsMade ? null : due()
      if (kind === null) return
      dueIsMade = true
      make(kind)
        .then(
          (made) => {
            if (!made.ok) ports.log('backup.failed', { reason: made.error })
          },
          (cause: unknown) => {
            ports.log('backup.failed', faultOf(cause))
          },
        )
        .finally(() => {
          dueIsMade = false
        })
    },
  }
}

/** Before the first pending migration; if it can't be made, nothing is migrated. The record is not open yet, so that nobody is held up. */
export function backUpBeforeMigration(ports: EnginePorts, key: DataKey): void {
  const now = ports.now()
  const options = optionsOf(ports, key)
  const made = makeBackup({ ...options, now, today: localDay(now, 'UTC'), kind: 'beforeMigration' })
  wipe(options.databaseKey)
  if (!made.ok) throw new Refusal(made.error)
}

function optionsOf({ dataFolder }: EnginePorts, key: DataKey): Pick<BackupOptions, 'dataFolder' | 'databaseKey'> {
  return { dataFolder, databaseKey: databaseKey(key) }
}
