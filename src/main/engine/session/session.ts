import type { Officer, OfficerWithRoles, SessionState } from '#contract/session.ts'
import type { OfficerId } from '#core/ids.ts'
import type { Checked } from '../checking/checkWhileRead.ts'
import type { DataKey, Keyring } from '../keys/keyring.ts'
import type { Workspace } from '../workspace.ts'

/** What an unlock after a restore did, and could not do. */
export type AfterRestore = Pick<SessionState, 'erasedAgain' | 'numbersLost'>

/** What follows once the record is open. */
export interface UnlockSteps {
  /** Writes that it was opened. */
  readonly enter: (workspace: Workspace) => void
  /** What is due after every unlock. */
  readonly settle: () => void
}

/** What makes a record of an empty database. */
export interface FirstRunSteps {
  /** Writes its first rows, in one transaction. */
  readonly begin: (workspace: Workspace) => void
  /** Writes the keys, the last file of a first run: without it the folder counts as before it. */
  readonly keep: () => void
}

/** What handlers know of the officer's session and may do to it. */
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
  /** Makes the record at first run. @throws Refusal where that was done meanwhile */
  create(key: DataKey, officer: Officer, steps: FirstRunSteps): void
  /**
   * Opens the record for an officer; another one's session ends before. `enter` writes that it was opened, `settle` what follows an unlock: at once, or where the
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
