import { mayBeCalledBy } from '#contract/mayCall.ts'
import type { SessionState } from '#contract/session.ts'
import { isOpenToOthers } from '../dataFolder/durable.ts'
import { countOpenCases } from '../db/repositories/decisions.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { listTrustPacks } from '../db/repositories/verification.ts'
import { localDay } from '../localDay.ts'
import type { EnginePorts } from '../ports.ts'
import { lockAfterMinutes } from './idleLock.ts'
import type { Session } from './session.ts'

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
    folderOpenToOthers: isOpenToOthers(ports.dataFolder),
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
