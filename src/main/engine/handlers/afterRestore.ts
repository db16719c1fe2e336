import type { NumbersLost } from '#contract/session.ts'
import { ok, type Result } from '#core/result.ts'
import { listBackups } from '../backup/manifest.ts'
import { lookInto } from '../backup/lookInto.ts'
import { forgetRestores, unrecordedRestores } from '../backup/restoreBackup.ts'
import {
  keepTold,
  numbersLeftIn,
  numbersTold,
  setNumbersLeftIn,
  type NumbersTold,
} from '../db/repositories/numbersLeft.ts'
import { eraseAgain, listErasures } from '../erasure/keptErased.ts'
import { databaseKey, wipe } from '../keys/keyring.ts'
import type { EnginePorts } from '../ports.ts'
import type { Session } from '../session/session.ts'
import type { Workspace } from '../workspace.ts'

/**
 * At each unlock: a restore is entered in the log, numbers that the record given up had handed out are kept, and erasures of
 * which the record that it brought back knows nothing are done again. What fails keeps nobody out: it is told, and tried
 * again at the next unlock where that may help.
 */
export function settleRestore(session: Session, ports: EnginePorts): void {
  const workspace = session.workspace()
  const restores = unrecordedRestores(ports.dataFolder)
  const last = restores.at(-1)
  // Asked for only then: a folder of backups that can't be read keeps nobody out.
  const madeAt = last && listBackups(ports.dataFolder).find(({ id }) => id === last.id)?.madeAt
  const key = databaseKey(session.key())
  const read = (id: string) => lookInto(ports.dataFolder, id, key, numbersTold)
  const unreadable = [...recordRestores(workspace, restores, read), ...readLeft(workspace, read)].includes('unreadable')
  const numbersLost = numbersLeftIn(workspace.db).length > 0 ? 'diskFull' : unreadable ? 'unreadable' : null
  wipe(key)
  const backup = last === undefined || madeAt === undefined ? null : { id: last.id, madeAt }
  const { again, failed } = eraseAgain(workspace, backup)
  const erasedAgain = again + failed > 0 ? { erasures: again, failed, backupMadeAt: madeAt ?? null } : null
  session.tellAfterRestore({ erasedAgain, numbersLost })
  forgetRestores(ports.dataFolder)
  listErasures(workspace)
}

type Read = (id: string) => Result<NumbersTold, NumbersLost>
type NumbersRead = NumbersLost | 'kept'

function recordRestores(
  workspace: Workspace,
  restores: ReturnType<typeof unrecordedRestores>,
  read: Read,
): readonly NumbersRead[] {
  const { db } = workspace
  return restores.map((restore) => {
    const told = restore.numbers === undefined ? read(restore.replacedId) : ok(restore.numbers)
    const numbers = told.ok ? 'kept' : told.error
    workspace.inTransaction(() => {
      if (told.ok) keepTold(db, told.value)
      if (numbers === 'diskFull') setNumbersLeftIn(db, [...numbersLeftIn(db), restore.replacedId])
      workspace.record('record.restored', { backup: restore.id, at: restore.at, numbers })
    })
    return numbers
  })
}

/** Reads numbers for which there was no room, now or at an unlock before; what a record had left itself comes along. */
function readLeft(workspace: Workspace, read: Read): readonly NumbersRead[] {
  const { db } = workspace
  const answers: NumbersRead[] = []
  const tried = new Set<string>()
  for (;;) {
    const backup = numbersLeftIn(db).find((id) => !tried.has(id))
    if (backup === undefined) return answers
    tried.add(backup)
    const told = read(backup)
    const numbers = told.ok ? 'kept' : told.error
    answers.push(numbers)
    if (numbers === 'diskFull') continue
    const others = numbersLeftIn(db).filter((id) => id !== backup)
    workspace.inTransaction(() => {
      setNumbersLeftIn(db, others)
      if (told.ok) keepTold(db, told.value)
      workspace.record('record.numbersRead', { backup, numbers })
    })
  }
}
