import { z } from 'zod'
import { OfficerId } from '#core/ids.ts'
import { Role } from '#core/roles.ts'
import { Instant, LocalDate } from '#core/values.ts'
import { Failure } from './reply.ts'

export const Officer = z.object({ id: OfficerId, name: z.string() })
export type Officer = z.infer<typeof Officer>

export const OfficerWithRoles = Officer.extend({ roles: z.array(Role) })
export type OfficerWithRoles = z.infer<typeof OfficerWithRoles>

/** Why numbers that a record given up had handed out are not known: no room to read it, or it can't be read. */
const NumbersLost = z.enum(['diskFull', 'unreadable'])
export type NumbersLost = z.infer<typeof NumbersLost>

export const SessionState = z.object({
  phase: z.enum(['firstRun', 'locked', 'open', 'damaged', 'newer', 'inUse']),
  officers: z.array(Officer),
  /** Who is signed in, with the roles they hold now. */
  officer: OfficerWithRoles.nullable(),
  /** A database made by the demo: its trust pack's keys are public. */
  demo: z.boolean(),
  /** Where the window runs, and in the browser the one sentence why (a code for `locales`). */
  host: z.enum(['electron', 'browser', 'none']),
  lockAfterMinutes: z.int(),
  today: LocalDate,
  timeZone: z.string(),
  /** Others of this computer may still enter the data folder: it belongs to another account, or was opened to them since. */
  folderOpenToOthers: z.boolean(),
  /** The newest trust pack that is in use. */
  trustPack: z.object({ name: z.string(), issuedOn: LocalDate }).nullable(),
  /** What this unlock erased again after a restore: erasures of which the restored record knew nothing. */
  erasedAgain: z
    .object({
      erasures: z.int(),
      /** Those that could not be done; the next unlock tries them again. */
      failed: z.int(),
      /** When the backup was made; null where the record is older than its list of erasures and no restore is known. */
      backupMadeAt: Instant.nullable(),
    })
    .nullable(),
  /** Why numbers that were given before a restore may be given again: told at the unlock, null where all are known. */
  numbersLost: NumbersLost.nullable(),
  /** Whether the record is still being looked at whole: until then nothing is written. */
  checking: z.boolean(),
  /** Null for whoever may not see cases. */
  openCases: z.int().nullable(),
})
export type SessionState = z.infer<typeof SessionState>

const Passphrase = z.string().min(1).max(1024)

export const sessionRoutes = {
  'session.state': { input: z.object({}), output: SessionState },
  /** First run: makes the database. The recovery key is shown once, to print. */
  'session.setUp': {
    input: z.object({
      officerName: z.string().trim().min(1),
      passphrase: Passphrase,
      officeName: z.string().trim().min(1),
      timeZone: z.string().min(1),
      /** In which the first officer reads the workbench: statements begin in it. */
      language: z.enum(['en', 'de']).default('en'),
    }),
    output: z.object({ recoveryKey: z.string(), state: SessionState }),
  },
  'session.unlock': { input: z.object({ officerId: OfficerId, passphrase: Passphrase }), output: SessionState },
  'session.recover': {
    input: z.object({ recoveryKey: z.string(), officerId: OfficerId, newPassphrase: Passphrase }),
    output: SessionState,
  },
  'session.lock': { input: z.object({}), output: SessionState },
  /** The officer did something: the idle time starts again. Nothing else does. */
  'session.touch': { input: z.object({}), output: z.object({}) },
  'officers.list': { input: z.object({}), output: z.array(OfficerWithRoles) },
  'officers.add': {
    input: z.object({ name: z.string().trim().min(1), passphrase: Passphrase, roles: z.array(Role).min(1) }),
    output: OfficerWithRoles,
  },
  'officers.changePassphrase': { input: z.object({ current: Passphrase, next: Passphrase }), output: z.object({}) },
  'officers.grantRole': { input: z.object({ officerId: OfficerId, role: Role }), output: OfficerWithRoles },
  /** Stays in the record with the day it ended; the last administrator's is refused with `lastAdministrator`. */
  'officers.takeBackRole': { input: z.object({ officerId: OfficerId, role: Role }), output: OfficerWithRoles },
} as const

export const Backup = z.object({
  id: z.string(),
  madeAt: Instant,
  kind: z.enum(['daily', 'weekly', 'onDemand', 'beforeMigration', 'beforeRestore']),
  bytes: z.int(),
  verified: z.boolean(),
  expiresOn: LocalDate.nullable(),
})
export type Backup = z.infer<typeof Backup>

const ListedBackup = Backup.extend({
  /** Erasures after it that are known here: they are done again once it is restored and unlocked. */
  erasedSince: z.int(),
  /** Whether the list of erasures lies beside the record; without it only those are known that later backups name. */
  erasuresListed: z.boolean(),
  /** Why numbers given after it would be given again, as far as that shows before it is restored. */
  numbersLost: NumbersLost.nullable(),
})
export type ListedBackup = z.infer<typeof ListedBackup>

/** What is being made, and why the last one that was to be made since the workbench started was not. */
export const BackupsState = z.object({
  making: Backup.shape.kind.nullable(),
  notMade: z.object({ kind: Backup.shape.kind, at: Instant, code: Failure.shape.code }).nullable(),
})
export type BackupsState = z.infer<typeof BackupsState>

export const backupRoutes = {
  /** Also answers while the session is locked or the database damaged: restoring is the way out. */
  'backups.list': { input: z.object({}), output: z.array(ListedBackup) },
  'backups.state': { input: z.object({}), output: BackupsState },
  'backups.make': { input: z.object({}), output: Backup },
  /** Ends the session; the officer unlocks the restored database. The replaced one is kept as a backup. */
  'backups.restore': { input: z.object({ id: z.string() }), output: SessionState },
} as const
