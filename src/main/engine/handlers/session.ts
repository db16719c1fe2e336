import type { Handlers } from '#contract/contract.ts'
import type { Officer } from '#contract/session.ts'
import { OfficerId } from '#core/ids.ts'
import { usualTerms } from '#core/recognition/retention/retention.ts'
import { usualCalendar } from '#core/recognition/calendar.ts'
import { firstOfficersRoles } from '#core/roles.ts'
import { insertFirstPolicy, insertSettings } from '../db/repositories/office.ts'
import { insertOfficer } from '../db/repositories/officers.ts'
import { createTurns } from '../inTurn.ts'
import { rolesOf } from '../db/repositories/roles.ts'
import { addOfficer, changePassphrase, createKeyring, recover, unlock, wipe, type Keyring } from '../keys/keyring.ts'
import { writeKeyring } from '../keys/keyringFile.ts'
import { officeCost } from '../keys/wrap.ts'
import type { EnginePorts } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { Session } from '../session/session.ts'
import { stateOf } from '../session/stateOf.ts'
import type { Workspace } from '../workspace.ts'
import type { NewId } from '../identifiers.ts'
import { grantRole } from './roles.ts'

type Routes =
  | 'session.state'
  | 'session.setUp'
  | 'session.unlock'
  | 'session.recover'
  | 'session.lock'
  | 'session.touch'
  | 'officers.add'
  | 'officers.changePassphrase'

export function sessionHandlers(
  session: Session,
  ports: EnginePorts,
  parts: { readonly newId: NewId; readonly afterUnlock: () => void },
): Pick<Handlers, Routes> {
  const keyPorts = { randomBytes: ports.randomBytes, cost: ports.passphraseCost ?? officeCost }

  /** Each change reads all keys and writes all of them. */
  const changingKeys = createTurns()

  function demandKeyring(): Keyring {
    const keyring = session.keyring()
    if (keyring === null) throw new Refusal('databaseDamaged')
    return keyring
  }

  /** A passphrase takes half a second: the record may have been locked meanwhile, and opened for somebody else. */
  function demandStillOpen(before: Workspace): void {
    const { db, officer } = session.workspace()
    if (db !== before.db || officer.id !== before.officer.id) throw new Refusal('locked')
  }

  return {
    'session.state': () => stateOf(session, ports),

    'session.setUp': async ({ officerName, passphrase, ...office }) => {
      if (session.phase() !== 'firstRun') throw new Refusal('alreadySetUp')
      const officer: Officer = { id: parts.newId(OfficerId), name: officerName }
      const made = await createKeyring(keyPorts, { officer, passphrase })
      if (!made.ok) throw new Refusal(made.error)
      const { keyring, key, recoveryKey } = made.value
      session.create(key, officer, {
        begin: (workspace) => {
          beginRecord(workspace, office)
        },
        keep: () => {
          writeKeyring(ports.dataFolder, keyring)
        },
      })
      parts.afterUnlock()
      return { recoveryKey, state: stateOf(session, ports) }
    },

    'session.unlock': async ({ officerId, passphrase }) => {
      const unlocked = await unlock(demandKeyring(), { officerId, passphrase })
      if (!unlocked.ok) throw new Refusal(unlocked.error)
      await session.open(unlocked.value, officerId, {
        enter: (workspace) => workspace.record('record.unlocked', { officer: officerId }),
        settle: parts.afterUnlock,
      })
      return stateOf(session, ports)
    },

    'session.recover': ({ recoveryKey, officerId, newPassphrase }) =>
      changingKeys(async () => {
        const recovered = await recover(keyPorts, demandKeyring(), { recoveryKey, officerId, newPassphrase })
        if (!recovered.ok) throw new Refusal(recovered.error)
        await session.open(recovered.value.key, officerId, {
          enter: (workspace) => {
            workspace.inTransaction(() => {
              workspace.record('record.recovered', { officer: officerId })
              writeKeyring(ports.dataFolder, recovered.value.keyring)
            })
          },
          settle: parts.afterUnlock,
        })
        return stateOf(session, ports)
      }),

    'session.lock': () => {
      void session.lock()
      return stateOf(session, ports)
    },

    'session.touch': () => {
      session.touch()
      return {}
    },

    'officers.add': ({ name, passphrase, roles: named }) =>
      changingKeys(async () => {
        const workspace = session.workspace()
        const officer: Officer = { id: parts.newId(OfficerId), name }
        const key = Uint8Array.from(session.key())
        const added = await addOfficer(keyPorts, demandKeyring(), { key, officer, passphrase })
        wipe(key)
        if (!added.ok) throw new Refusal(added.error)
        demandStillOpen(workspace)
        workspace.inTransaction(() => {
          insertOfficer(workspace.db, { ...officer, createdAt: workspace.now() })
          workspace.record('officer.added', { officer: officer.id })
          for (const role of new Set(named)) grantRole(workspace, officer.id, role)
          writeKeyring(ports.dataFolder, added.value)
        })
        return { ...officer, roles: rolesOf(workspace.db, officer.id) }
      }),

    'officers.changePassphrase': ({ current, next }) =>
      changingKeys(async () => {
        const workspace = session.workspace()
        const officerId = workspace.officer.id
        const changed = await changePassphrase(keyPorts, demandKeyring(), { officerId, current, next })
        if (!changed.ok) throw new Refusal(changed.error)
        demandStillOpen(workspace)
        workspace.inTransaction(() => {
          workspace.record('officer.passphraseChanged', { officer: officerId })
          writeKeyring(ports.dataFolder, changed.value)
        })
        return {}
      }),
  }
}

/** The rows a record begins with: its first officer, the built-in policy, settings that the office completes. */
function beginRecord(
  workspace: Workspace,
  office: { readonly officeName: string; readonly timeZone: string; readonly language: 'en' | 'de' },
): void {
  const { db, officer } = workspace
  insertOfficer(db, { ...officer, createdAt: workspace.now() })
  insertFirstPolicy(db, workspace.now())
  const settings = {
    version: 1,
    institution: office.officeName,
    officeName: office.officeName,
    address: '',
    email: '',
    signatory: officer.name,
    signatoryRole: '',
    appealRoute: [],
    appealDays: 30,
    appealAnswerDays: 30,
    timeZone: office.timeZone,
    calendar: usualCalendar,
    retention: usualTerms,
    statementLanguages: [office.language],
  }
  insertSettings(db, settings, workspace.author())
  workspace.record('record.begun', { officer: officer.id }, { salt: null, values: { settings } })
  for (const role of firstOfficersRoles) grantRole(workspace, officer.id, role)
}
