import { existsSync } from 'node:fs'
import type { Emit } from '#contract/contract.ts'
import type { Officer } from '#contract/session.ts'
import type { OfficerId } from '#core/ids.ts'
import { checkWhileRead, type Checked, type WaitingCheck } from '../checking/checkWhileRead.ts'
import { mayBeReadUnchecked } from '../checking/mayBeReadUnchecked.ts'
import { databaseFile } from '../dataFolder/layout.ts'
import { isSound } from '../db/connection.ts'
import { createDatabase, openDatabase, type OpenOptions, type OpenProblem } from '../db/database.ts'
import { setFact } from '../db/repositories/officers.ts'
import { rolesOf } from '../db/repositories/roles.ts'
import { erasuresUnknown } from '../erasure/keptErased.ts'
import { faultOf } from '../faultOf.ts'
import type { NewId } from '../identifiers.ts'
import { wipe, type DataKey } from '../keys/keyring.ts'
import { createTurns } from '../inTurn.ts'
import { readKeyring } from '../keys/keyringFile.ts'
import type { EnginePorts } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { createIdleLock } from './idleLock.ts'
import { dropStrays, openRecord, withDatabaseKey, type OpenRecord } from './openRecord.ts'
import { createOwnFolder } from './ownFolder.ts'
import type { AfterRestore, Session, UnlockSteps } from './session.ts'
import { stateOf } from './stateOf.ts'
import { workspaceOf } from './workspaceOf.ts'

const nothingRestored: AfterRestore = { erasedAgain: null, numbersLost: null }

/** One officer's session after another over one data folder: who is signed in, what of the record is open, when it locks. */
export function createSession(
  ports: EnginePorts,
  parts: {
    readonly newId: NewId
    readonly work: RunningWork
    /** Backups: they need the record open, and nothing of the session. */
    readonly backupWork: RunningWork
    readonly emit: Emit
    /** Hears of each entry of the audit chain. */
    readonly changed: () => void
    readonly checkWorker: URL
    readonly backUpBeforeMigration: (key: DataKey) => void
  },
): Session {
  const { dataFolder } = ports
  const checkWorker = ports.checkBeside?.worker ?? parts.checkWorker
  const folder = createOwnFolder(ports)
  const idleLock = createIdleLock(ports.now, {
    isOpen: () => signedIn !== null,
    tell: () => {
      parts.emit('session.locking', {})
    },
    lock: () => void lock(),
  })
  /** Held until running work ends. */
  let held: OpenRecord | null = null
  let signedIn: Officer | null = null
  let afterRestore = nothingRestored
  let trouble: 'damaged' | 'newer' | null = null
  /** Settles when nothing of the last session runs any more; `closing` when its record is closed as well. */
  let worked: Promise<void> = Promise.resolve()
  let closing: Promise<void> = Promise.resolve()
  /** How many sessions have ended: the last of them closes the record. */
  let ended = 0
  /** Who opens the record or puts another in its place: while one waits for running work, nobody else gets ahead. */
  const inTurn = createTurns()
  let check: WaitingCheck | null = null
  let checked: Promise<Checked> | null = null

  function hold(open: typeof openDatabase, key: DataKey, check: OpenOptions['check']): OpenRecord {
    const opened = openRecord(ports, { open, key, check, backUpBeforeMigration: parts.backUpBeforeMigration })
    if (!opened.ok) refuse(opened.error)
    held = opened.value
    trouble = null
    return held
  }

  function tellTrouble(problem: OpenProblem): void {
    trouble = problem.code === 'newer' ? 'newer' : 'damaged'
    ports.log('database.refused', { reason: problem.code })
    parts.emit('session.changed', stateOf(session, ports))
  }

  function refuse(problem: OpenProblem): never {
    tellTrouble(problem)
    throw new Refusal(problem.code === 'newer' ? 'databaseNewer' : 'databaseDamaged')
  }

  /** The record answers, and nothing can write to it, until a worker has looked at all of it. */
  function openToRead(open: OpenRecord, workspace: Workspace, { enter, settle }: UnlockSteps): void {
    check = withDatabaseKey(open.key, (key) =>
      checkWhileRead(open.connection, { worker: checkWorker, file: databaseFile(dataFolder), key }),
    )
    checked = check.found.then((found) => {
      checked = null
      if (found === 'damaged') {
        endSession()
        tellTrouble({ code: 'damaged' })
        return found
      }
      try {
        enter(workspace)
        if (found === 'cut') return found
        dropStrays(ports, open)
        settle()
      } catch (cause) {
        ports.log('unlock.notSettled', faultOf(cause))
      }
      parts.emit('session.changed', stateOf(session, ports))
      return found
    })
    void parts.work.during(checked)
  }

  function endSession(): void {
    signedIn = null
    afterRestore = nothingRestored
    const own = ++ended
    worked = parts.work.idle()
    const end = () => (own === ended ? letGo() : undefined)
    closing = worked.then(() => (parts.backupWork.runs() ? parts.backupWork.idle().then(end) : end()))
  }

  async function lock(): Promise<void> {
    if (signedIn === null) return closing
    check?.cut()
    endSession()
    parts.emit('session.changed', stateOf(session, ports))
    return closing
  }

  async function letGo(): Promise<void> {
    if (signedIn !== null || held === null) return
    const record = held
    held = null
    await record.close()
  }

  function workspaceFor(open: OpenRecord, officer: Officer): Workspace {
    return workspaceOf(open, officer, { ports, ...parts })
  }

  function signIn(open: OpenRecord, { id, name }: Officer): Workspace {
    signedIn = { id, name }
    session.touch()
    return workspaceFor(open, signedIn)
  }

  function enterChecked(open: OpenRecord, officer: Officer, { enter, settle }: UnlockSteps): void {
    const workspace = signIn(open, officer)
    try {
      enter(workspace)
    } catch (cause) {
      endSession()
      throw cause
    }
    settle()
  }

  async function openFor(key: DataKey, officerId: OfficerId, steps: UnlockSteps): Promise<void> {
    if (signedIn !== null && signedIn.id !== officerId) void lock()
    await worked
    if (!parts.backupWork.runs()) await closing
    folder.demand()
    const officer = session.keyring()?.officers.find(({ id }) => id === officerId)
    if (officer === undefined) throw new Refusal('notFound')
    if (signedIn !== null) {
      // Two windows, or a key pressed twice: the record is open for this officer, and stays so.
      wipe(key)
      await checked
      steps.enter(session.workspace())
      session.touch()
      return
    }
    if (held !== null) {
      // A backup keeps it open, which may take a minute. It was checked, and strays wait: the backup is copying originals.
      wipe(key)
      enterChecked(held, officer, steps)
      return
    }
    const unchecked = mayBeReadUnchecked(ports)
    const open = hold(openDatabase, key, unchecked ? 'beside' : 'first')
    const checkedFirst = !unchecked || erasuresUnknown(open.db, open.erasureList)
    if (unchecked && checkedFirst && !isSound(open.connection, 'quick')) {
      await letGo()
      refuse({ code: 'damaged' })
    }
    if (!checkedFirst) {
      openToRead(open, signIn(open, officer), steps)
      return
    }
    enterChecked(open, officer, {
      ...steps,
      enter: (workspace) => {
        dropStrays(ports, open)
        steps.enter(workspace)
      },
    })
  }

  const session: Session = {
    phase: () => {
      if (signedIn !== null) return 'open'
      if (trouble !== null) return trouble
      if (folder.take()?.code === 'databaseInUse') return 'inUse'
      const keyring = readKeyring(dataFolder)
      if (keyring.ok) return existsSync(databaseFile(dataFolder)) ? 'locked' : 'damaged'
      return keyring.error === 'missing' ? 'firstRun' : 'damaged'
    },
    keyring: () => {
      const keyring = readKeyring(dataFolder)
      return keyring.ok ? keyring.value : null
    },
    isOpen: () => signedIn !== null,
    officer: () => signedIn,
    signedIn: () => (signedIn === null || held === null ? null : { ...signedIn, roles: rolesOf(held.db, signedIn.id) }),
    workspace: () => {
      if (held === null || signedIn === null) throw new Refusal('locked')
      return workspaceFor(held, signedIn)
    },
    key: () => {
      if (held === null) throw new Refusal('locked')
      return held.key
    },

    create: (key, officer, { begin, keep }) => {
      folder.demand()
      if (session.phase() !== 'firstRun') throw new Refusal('alreadySetUp')
      const workspace = workspaceFor(hold(createDatabase, key, 'first'), officer)
      try {
        workspace.inTransaction(() => {
          setFact(workspace.db, 'demo', ports.demo ? 'yes' : 'no')
          begin(workspace)
        })
        keep()
      } catch (cause) {
        closing = letGo()
        throw cause
      }
      signedIn = officer
      session.touch()
    },

    open: (key, officerId, steps) => inTurn(() => openFor(key, officerId, steps)),
    checked: () => checked,
    beginCheck: () => {
      check?.begin()
    },

    afterRestore: () => afterRestore,
    tellAfterRestore: (what) => {
      afterRestore = what
    },
    touch: idleLock.touch,
    lock,
    close: async () => {
      idleLock.end()
      await lock()
      await closing
      folder.giveBack()
    },
    whileClosed: (work) =>
      inTurn(async () => {
        folder.demand()
        await lock()
        await closing
        await check?.ended()
        try {
          return work()
        } finally {
          trouble = null
        }
      }),
  }
  return session
}
