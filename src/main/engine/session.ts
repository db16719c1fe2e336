import { existsSync, statSync } from 'node:fs'
import type { Emit } from '#contract/contract.ts'
import { mayBeCalledBy, rolesFor } from '#contract/mayCall.ts'
import type { Officer, OfficerWithRoles, SessionState } from '#contract/session.ts'
import type { OfficerId } from '#core/ids.ts'
import type { LocalDate } from '#core/values.ts'
import { record } from './audit/record.ts'
import { checkWhileRead, type Checked, type WaitingCheck } from './checking/checkWhileRead.ts'
import { isSound } from './db/connection.ts'
import { createDatabase, openDatabase, type OpenedDatabase, type OpenOptions, type OpenProblem } from './db/database.ts'
import { currentSettings } from './db/repositories/office.ts'
import { namedOriginals } from './db/repositories/files.ts'
import { countOpenCases } from './db/repositories/decisions.ts'
import { factOf, setFact } from './db/repositories/officers.ts'
import { rolesOf } from './db/repositories/roles.ts'
import { listTrustPacks } from './db/repositories/verification.ts'
import { databaseFile } from './dataFolder/layout.ts'
import { finishRestore, unrecordedRestores } from './backup/restoreBackup.ts'
import { lockFolder, type FolderLock } from './dataFolder/lock.ts'
import { createErasureList, type ErasureList } from './erasure/erasureList.ts'
import { erasuresUnknown } from './erasure/keptErased.ts'
import { createReader, type Reader } from './importing/reader.ts'
import {
  catalogueIndexKey,
  createEquality,
  databaseKey,
  erasureListKey,
  wipe,
  type DataKey,
  type Keyring,
} from './keys/keyring.ts'
import { readKeyring } from './keys/keyringFile.ts'
import { localDay } from './localDay.ts'
import { createIndexFile, type IndexFile } from './matching/indexFile.ts'
import { listBackups } from './backup/manifest.ts'
import { dropOriginal, dropStrayOriginals, readOriginal, storeOriginal } from './originals/originals.ts'
import type { EnginePorts } from './ports.ts'
import { Refusal } from './refusal.ts'
import type { RunningWork } from './runningWork.ts'
import type { Workspace } from './workspace.ts'
import type { NewId } from './identifiers.ts'

/** Minutes without the officer doing anything after which the session locks itself. */
export const lockAfterMinutes = 10

/** Seconds that a window has to save what is being typed, once it is told that the session locks. */
const looksForSaving = 2

/** Bytes of a database that are looked at within a third of a second. */
const usuallyBesideFrom = 32 * 1024 * 1024

/** The open record: held until running work ends, then its key is wiped. */
interface OpenRecord {
  readonly opened: OpenedDatabase
  readonly key: DataKey
  readonly equalityOf: (bytes: Uint8Array) => string
  readonly indexFile: IndexFile
  readonly erasureList: ErasureList
}

type AfterRestore = Pick<SessionState, 'erasedAgain' | 'numbersLost'>
const nothingRestored: AfterRestore = { erasedAgain: null, numbersLost: null }

interface UnlockSteps {
  readonly enter: (workspace: Workspace) => void
  readonly settle: () => void
}

export interface Session {
  readonly phase: () => SessionState['phase']
  readonly keyring: () => Keyring | null
  readonly isOpen: () => boolean
  readonly officer: () => Officer | null
  /** The same with the roles that the record gives them now. */
  readonly signedIn: () => OfficerWithRoles | null
  /** The record as the signed-in officer; refuses while none is. */
  readonly workspace: () => Workspace
  /** The key of the open record, for what wraps it anew or backs it up. */
  readonly key: () => DataKey
  readonly connection: () => OpenedDatabase['connection']
  /** Makes the record at first run; `begin` writes its first rows in one transaction. */
  create(key: DataKey, officer: Officer, begin: (workspace: Workspace) => void): void
  /**
   * Opens the record for an officer. `enter` writes that it was opened, `settle` what follows an unlock: at once, or where the
   * record is large once it was looked at whole; `enter` also where nobody waited for that.
   */
  readonly open: (key: DataKey, officerId: OfficerId, steps: UnlockSteps) => Promise<void>
  /** What the check of the open record finds; null where it is done. */
  readonly checked: () => Promise<Checked> | null
  /** The first list was answered, or somebody waits: a check that is to be done begins. */
  readonly beginCheck: () => void
  /** What an unlock after a restore did and could not do; told until the session ends. */
  readonly afterRestore: () => AfterRestore
  readonly tellAfterRestore: (what: AfterRestore) => void
  readonly touch: () => void
  /** Ends the officer's session at once; the record closes when running work has ended. */
  readonly lock: () => Promise<void>
  readonly close: () => Promise<void>
  /** For a restore: the officer's session and the database are closed, the folder stays ours. */
  whileClosed<T>(work: () => T): Promise<T>
}

export function createSession(
  ports: EnginePorts,
  parts: {
    readonly newId: NewId
    readonly work: RunningWork
    readonly emit: Emit
    readonly checkWorker: URL
    readonly backUpBeforeMigration: (connection: OpenedDatabase['connection'], key: DataKey) => void
  },
): Session {
  const { dataFolder } = ports
  const { fromBytes: besideFrom, worker: checkWorker } = ports.checkBeside ?? {
    fromBytes: usuallyBesideFrom,
    worker: parts.checkWorker,
  }
  let folderLock: FolderLock | null = null
  let held: OpenRecord | null = null
  let signedIn: Officer | null = null
  let afterRestore = nothingRestored
  let reader: Reader | null = null
  let trouble: 'damaged' | 'newer' | null = null
  let lastTouch = ports.now()
  /** Looks left until an idle session locks; null while it is not idle. */
  let looksLeft: number | null = null
  let closing: Promise<void> = Promise.resolve()
  let check: WaitingCheck | null = null
  let checked: Promise<Checked> | null = null

  const idleWatch = setInterval(() => {
    const idle = ports.now().getTime() - lastTouch.getTime()
    if (signedIn === null || idle < lockAfterMinutes * 60_000) looksLeft = null
    else if (looksLeft === null) {
      looksLeft = looksForSaving
      parts.emit('session.locking', {})
    } else if (--looksLeft === 0) void lock()
  }, 1000)
  idleWatch.unref()

  /** Null where the folder is ours. */
  function takeFolder() {
    if (folderLock !== null) return null
    const taken = lockFolder(dataFolder, { now: ports.now })
    if (!taken.ok) return taken.error
    folderLock = taken.value
    // Only the one writer may end a restore that a power failure cut off.
    finishRestore(dataFolder)
    return null
  }

  function demandFolder(): void {
    const problem = takeFolder()
    if (problem?.code === 'networkShare') throw new Refusal('networkShare', { path: problem.path })
    if (problem?.code === 'databaseInUse') throw new Refusal('databaseInUse', { since: problem.holder?.since ?? '' })
  }

  function openWith(opener: typeof openDatabase, key: DataKey, how: OpenOptions['check']) {
    const derived = databaseKey(key)
    try {
      return opener({
        file: databaseFile(dataFolder),
        key: derived,
        migrationsFolder: ports.migrationsFolder,
        check: how,
        backupBeforeMigration: (connection) => {
          parts.backUpBeforeMigration(connection, key)
        },
      })
    } finally {
      wipe(derived)
    }
  }

  function hold(key: DataKey, opened: OpenedDatabase): OpenRecord {
    held = {
      opened,
      key,
      equalityOf: createEquality(key),
      indexFile: createIndexFile(dataFolder, catalogueIndexKey(key), ports.randomBytes),
      erasureList: createErasureList(dataFolder, erasureListKey(key)),
    }
    trouble = null
    return held
  }

  function tellTrouble(problem: OpenProblem): void {
    trouble = problem.code === 'newer' ? 'newer' : 'damaged'
    ports.log('database.refused', { code: problem.code })
    parts.emit('session.changed', stateOf(session, ports))
  }

  function refuse(problem: OpenProblem): never {
    tellTrouble(problem)
    throw new Refusal(problem.code === 'newer' ? 'databaseNewer' : 'databaseDamaged')
  }

  /** Erasures that the record does not know are done before anybody reads from it, and nothing is done before it is checked. */
  function mayBeReadUnchecked(): boolean {
    const size = statSync(databaseFile(dataFolder), { throwIfNoEntry: false })?.size ?? 0
    return size >= besideFrom && unrecordedRestores(dataFolder).length === 0
  }

  /** The record answers, and nothing can write to it, until a worker has looked at all of it. */
  function openToRead(open: OpenRecord, workspace: Workspace, { enter, settle }: UnlockSteps): void {
    const derived = databaseKey(open.key)
    const file = databaseFile(dataFolder)
    check = checkWhileRead(open.opened.connection, { worker: checkWorker, file, key: derived })
    wipe(derived)
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
        dropStrays(open)
        settle()
      } catch (cause) {
        ports.log('unlock.notSettled', { kind: cause instanceof Error ? cause.name : typeof cause })
      }
      parts.emit('session.changed', stateOf(session, ports))
      return found
    })
    void parts.work.during(checked)
  }

  /** An import that was cut off between file and row, or erasure: nothing names these any more. */
  function dropStrays({ opened }: OpenRecord): void {
    const strays = dropStrayOriginals(dataFolder, namedOriginals(opened.db))
    if (strays > 0) ports.log('originals.dropped', { strays })
  }

  function endSession(): void {
    signedIn = null
    afterRestore = nothingRestored
    closing = parts.work.idle().then(letGo)
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
    const { opened, key } = held
    held = null
    opened.close()
    wipe(key)
    await reader?.close()
    reader = null
  }

  function workspaceOf(open: OpenRecord, officer: Officer): Workspace {
    const { db } = open.opened
    const now = () => ports.now().toISOString()
    return {
      db,
      officer,
      demandMayCall: (route) => {
        if (mayBeCalledBy(route, { roles: rolesOf(db, officer.id) })) return
        throw new Refusal('roleMissing', { route, roles: rolesFor(route).join(' ') })
      },
      demo: factOf(db, 'demo') === 'yes',
      resourcesFolder: ports.resourcesFolder,
      now,
      today: () => localDay(ports.now(), currentSettings(db).timeZone),
      author: () => ({ createdAt: now(), createdBy: officer.id }),
      newId: parts.newId,
      randomBytes: ports.randomBytes,
      inTransaction: (work) => db.transaction(() => work(), { behavior: 'immediate' }),
      record: (code, ids, said) => record(db, { at: now(), by: officer.id, code, ids, said }),
      storeOriginal: (bytes) => storeOriginal(dataFolder, bytes, ports.randomBytes),
      readOriginal: (original) => {
        const read = readOriginal(dataFolder, original)
        if (!read.ok) throw new Refusal('databaseDamaged', { original: original.originalId })
        return read.value
      },
      dropErased: (originalIds) => {
        for (const id of originalIds) dropOriginal(dataFolder, id)
        open.opened.connection.pragma('wal_checkpoint(TRUNCATE)')
      },
      backupsUntil: () => latest(listBackups(dataFolder).map(({ expiresOn }) => expiresOn)),
      equalityOf: open.equalityOf,
      indexFile: open.indexFile,
      erasureList: open.erasureList,
      read: (file, signal) => {
        reader ??= createReader({ worker: ports.readerWorker, seconds: 30, megabytes: 512 })
        return reader.read(file, signal)
      },
      emit: parts.emit,
      log: ports.log,
    }
  }

  const session: Session = {
    phase: () => {
      if (signedIn !== null) return 'open'
      if (trouble !== null) return trouble
      if (takeFolder()?.code === 'databaseInUse') return 'inUse'
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
    signedIn: () =>
      signedIn === null || held === null ? null : { ...signedIn, roles: rolesOf(held.opened.db, signedIn.id) },
    workspace: () => {
      if (held === null || signedIn === null) throw new Refusal('locked')
      return workspaceOf(held, signedIn)
    },
    key: () => {
      if (held === null) throw new Refusal('locked')
      return held.key
    },
    connection: () => {
      if (held === null) throw new Refusal('locked')
      return held.opened.connection
    },

    create: (key, officer, begin) => {
      demandFolder()
      const made = openWith(createDatabase, key, 'first')
      if (!made.ok) refuse(made.error)
      const workspace = workspaceOf(hold(key, made.value), officer)
      workspace.inTransaction(() => {
        setFact(workspace.db, 'demo', ports.demo ? 'yes' : 'no')
        begin(workspace)
      })
      signedIn = officer
      session.touch()
    },

    open: async (key, officerId, steps) => {
      await closing
      demandFolder()
      const officer = session.keyring()?.officers.find(({ id }) => id === officerId)
      if (officer === undefined) throw new Refusal('notFound')
      const unchecked = mayBeReadUnchecked()
      const opened = openWith(openDatabase, key, unchecked ? 'beside' : 'first')
      if (!opened.ok) {
        wipe(key)
        refuse(opened.error)
      }
      const open = hold(key, opened.value)
      const checkedFirst = !unchecked || erasuresUnknown(open.opened.db, open.erasureList)
      if (unchecked && checkedFirst && !isSound(opened.value.connection, 'quick')) {
        await letGo()
        refuse({ code: 'damaged' })
      }
      signedIn = { id: officer.id, name: officer.name }
      session.touch()
      if (!checkedFirst) {
        openToRead(open, workspaceOf(open, signedIn), steps)
        return
      }
      dropStrays(open)
      steps.enter(workspaceOf(open, signedIn))
      steps.settle()
    },
    checked: () => checked,
    beginCheck: () => {
      check?.begin()
    },

    afterRestore: () => afterRestore,
    tellAfterRestore: (what) => {
      afterRestore = what
    },
    touch: () => {
      lastTouch = ports.now()
    },
    lock,
    close: async () => {
      clearInterval(idleWatch)
      await lock()
      await closing
      folderLock?.release()
      folderLock = null
    },
    whileClosed: async (work) => {
      demandFolder()
      await lock()
      await closing
      await check?.ended()
      try {
        return work()
      } finally {
        trouble = null
      }
    },
  }
  return session
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null)
}

/** What a window may know of the session at any time, locked or not. */
export function stateOf(session: Session, ports: EnginePorts): SessionState {
  const phase = session.phase()
  const base = {
    phase,
    officers: (session.keyring()?.officers ?? []).map(({ id, name }) => ({ id, name })),
    officer: session.signedIn(),
    demo: ports.demo,
    host: ports.host,
    lockAfterMinutes,
    ...session.afterRestore(),
    checking: session.checked() !== null,
  }
  if (phase !== 'open') {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
    return { ...base, today: localDay(ports.now(), timeZone), timeZone, trustPack: null, openCases: null }
  }
  const { db, today } = session.workspace()
  const [pack] = listTrustPacks(db)
  return {
    ...base,
    today: today(),
    timeZone: currentSettings(db).timeZone,
    trustPack: pack === undefined ? null : { name: pack.name, issuedOn: pack.issuedOn },
    openCases: mayBeCalledBy('cases.list', base.officer) ? countOpenCases(db) : null,
  }
}
